package views

import "testing"

func TestSyncedFoldersAreKnown(t *testing.T) {
	for path, want := range map[string]bool{
		"/home/lin/Dropbox/plan.qdeck": true, "/home/lin/OneDrive - Shanlan/plan.qdeck": true, "/Users/lin/坚果云/计划.qdeck": true,
		"/home/lin/plans/dropbox-notes.qdeck": false, "/home/lin/Documents/plan.qdeck": false,
	} {
		if isSynced(path) != want {
			t.Errorf("%s: %v", path, !want)
		}
	}
}
