package dev.escalation.ui.reports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Reports that lie in a workspace, or were saved in this session; the newest first. */
record EarlierFiles(List<Report> reports) {
    private static final Set<String> NAMES = Set.of("report.html", "report.pdf", "shift_sheet.pdf", "shift_sheet.csv");
    private static final int DEPTH = 3;

    /** A file, and when it was written. */
    record Report(Path file, Instant written) {
        boolean isPdf() {
            return file.getFileName().toString().endsWith(".pdf");
        }
    }

    EarlierFiles {
        reports = List.copyOf(reports);
    }

    /**
     * @param exports folder of a workspace, which need not exist; empty without a workspace
     * @param saved files of this session; those that are gone are left out
     */
    static EarlierFiles of(Optional<Path> exports, List<Path> saved) throws IOException {
        List<Path> files = new ArrayList<>(saved);
        if (exports.filter(Files::isDirectory).isPresent()) {
            try (Stream<Path> tree = Files.walk(exports.get(), DEPTH)) {
                tree.filter(file -> NAMES.contains(file.getFileName().toString()))
                        .forEach(files::add);
            }
        }
        List<Report> reports = new ArrayList<>();
        for (Path file : files.stream().distinct().filter(Files::isRegularFile).toList()) {
            FileTime written = Files.getLastModifiedTime(file);
            reports.add(new Report(file, written.toInstant()));
        }
        reports.sort(Comparator.comparing(Report::written).reversed().thenComparing(Report::file));
        return new EarlierFiles(reports);
    }
}
