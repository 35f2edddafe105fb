package store

import "quarterdeck/data"

// Versions lists the decided versions, the newest first.
func (r Reader) Versions() ([]data.Version, error) { return list[data.Version](r, "version DESC") }

// Version is the version with the number counted from 1; one that was never
// decided is a problem.
func (r Reader) Version(version int) (v data.Version, err error) {
	var rows []data.Version
	if err = r.db.Where("version = ?", version).Find(&rows).Error; err != nil {
		return v, err
	}
	if len(rows) == 0 {
		return v, data.Problem{Key: "problem.version.unknown", Field: "version", Args: []any{version}}
	}
	return rows[0], nil
}

// Snapshot is what a version froze.
func (r Reader) Snapshot(version data.ID) (s data.Snapshot, err error) {
	var rows []data.Snapshot
	if err = r.db.Where("version_id = ?", version).Find(&rows).Error; err != nil {
		return s, err
	}
	if len(rows) == 0 {
		return s, data.Problem{Key: "problem.gone.snapshots", Field: "version", Args: []any{int(version)}}
	}
	return rows[0], nil
}

// AddVersion keeps a decided version and what it froze. Neither is ever
// replaced: a version number that is taken is a problem.
func (t Tx) AddVersion(v data.Version, body data.Body) (data.Version, error) {
	v.ID = 0
	var taken int
	if err := t.db.Raw("SELECT COUNT(*) FROM versions WHERE version = ?", v.Version).Scan(&taken).Error; err != nil {
		return v, err
	}
	if taken > 0 {
		return v, data.Problem{Key: "problem.version.taken", Field: "version", Args: []any{v.Version}}
	}
	if err := save(t, &v); err != nil {
		return v, err
	}
	return v, save(t, &data.Snapshot{VersionID: v.ID, Body: body})
}
