package dev.escalation.app.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/** Whether there is room where the program writes. */
record DiskChecks(Findings findings) {
    private static final long MEGABYTE = 1 << 20;
    /** A workspace of the sample with its database is 120 MB, and what is new is written before the old goes. */
    private static final long NEEDED_MB = 500;

    /** @param places folders, which need not be there yet */
    List<Finding> examine(List<Path> places) {
        List<Finding> found = new ArrayList<>();
        for (Path place : new LinkedHashSet<>(places)) {
            found.add(examine(place));
        }
        return found;
    }

    Finding examine(Path place) {
        Path there = place.toAbsolutePath();
        while (!Files.exists(there) && there.getParent() != null) {
            there = there.getParent();
        }
        try {
            return examine(place, there, Files.getFileStore(there).getUsableSpace() / MEGABYTE);
        } catch (IOException e) {
            return findings.problem("disk.unwritable", place, String.valueOf(e.getMessage()));
        }
    }

    /**
     * @param there the part of the path that exists
     * @param freeMegabytes where it is
     */
    Finding examine(Path place, Path there, long freeMegabytes) {
        if (!Files.isDirectory(there) || !canWrite(there)) {
            return findings.problem("disk.unwritable", place, there);
        }
        return freeMegabytes >= NEEDED_MB
                ? findings.ok("disk.found", place, Long.toString(freeMegabytes))
                : findings.problem("disk.full", place, Long.toString(freeMegabytes), NEEDED_MB);
    }

    private static boolean canWrite(Path folder) {
        try {
            Files.delete(Files.createTempFile(folder, ".workbench", null));
            return true;
        } catch (IOException _) {
            return false;
        }
    }
}
