package views

import (
	"path/filepath"
	"strings"
)

// syncers are parts of folder names by which cloud services are known. They may
// copy a plan while it is being written, and keep two versions of it.
var syncers = []string{"dropbox", "onedrive", "google drive", "googledrive", "icloud", "com~apple~clouddocs", "nextcloud", "owncloud",
	"坚果云", "nutstore", "百度网盘", "baidunetdisk", "seafile", "syncthing"}

// isSynced reports whether a path lies in a folder that a cloud service syncs.
func isSynced(path string) bool {
	dir := strings.ToLower(filepath.ToSlash(filepath.Dir(path)))
	for _, s := range syncers {
		for _, part := range strings.Split(dir, "/") {
			if strings.HasPrefix(part, s) {
				return true
			}
		}
	}
	return false
}
