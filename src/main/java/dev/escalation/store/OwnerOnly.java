package dev.escalation.store;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/** Folders that only their owner may read, because tickets are about people. */
final class OwnerOnly {
    private OwnerOnly() {}

    /**
     * Makes a folder and its parents; an existing one is left as it is.
     *
     * @return whether it was missing
     */
    static boolean createFolder(Path folder) throws IOException {
        boolean missing = !Files.exists(folder);
        createFolders(folder);
        return missing;
    }

    static Path createFolders(Path folder) throws IOException {
        return Files.createDirectories(folder, permissions());
    }

    private static FileAttribute<?>[] permissions() {
        boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))
                }
                : new FileAttribute<?>[0];
    }
}
