package dev.escalation.ingest.feed;

import dev.escalation.ingest.ImportPlan;
import dev.escalation.ingest.Importer;
import dev.escalation.ingest.InputTable;
import dev.escalation.ingest.Mapping;
import dev.escalation.ingest.PlannedFile;
import dev.escalation.ingest.UnusableInputException;
import dev.escalation.ingest.merge.SourceMerge;
import dev.escalation.task.Progress;
import dev.escalation.words.Said;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;

/** Makes one source of the exports in a folder: of each table the oldest file, with the newer ones on top. */
final class FolderExports {
    private final Path folder;
    private final Mapping mapping;
    private int copies;
    private @Nullable Path work;

    FolderExports(Path folder, Mapping mapping) {
        this.folder = folder;
        this.mapping = mapping;
    }

    /** What the folder comes to. */
    record Exports(FolderListing listing, ImportPlan plan) {}

    /**
     * @param before what was made of the folder earlier; where only newer files came it is gone on from there
     * @throws UnusableInputException if a file cannot be used or does not fit to the others
     */
    Exports read(FolderListing listing, @Nullable Exports before) throws IOException, InterruptedException {
        if (before != null && listing.beginsWith(before.listing())) {
            Map<InputTable, List<PlannedFile>> newer = byTable(listing.after(before.listing()));
            List<InputTable> known =
                    before.plan().files().stream().map(PlannedFile::table).toList();
            if (known.containsAll(newer.keySet())) {
                return new Exports(listing, onTop(before.plan(), newer, 0));
            }
        }
        Map<InputTable, List<PlannedFile>> all = byTable(listing);
        if (!all.containsKey(InputTable.TICKETS) && !all.containsKey(InputTable.EVENT_LOG)) {
            throw UnusableInputException.inFile(
                    Said.of("ingest.feed.none"),
                    String.valueOf(folder.getFileName()),
                    Said.of("ingest.feed.none.advice"));
        }
        return new Exports(listing, onTop(plan(all, 0), all, 1));
    }

    private Map<InputTable, List<PlannedFile>> byTable(FolderListing listing) {
        Map<InputTable, List<PlannedFile>> tables = new EnumMap<>(InputTable.class);
        for (FolderListing.Entry entry : listing.files()) {
            for (PlannedFile file : Importer.files(entry.file(), mapping)) {
                tables.computeIfAbsent(file.table(), _ -> new ArrayList<>()).add(file);
            }
        }
        return tables;
    }

    /** The files that are so many-th of their table. */
    private ImportPlan plan(Map<InputTable, List<PlannedFile>> tables, int number) {
        return planOf(tables.values().stream()
                .filter(files -> files.size() > number)
                .map(files -> files.get(number))
                .toList());
    }

    private ImportPlan planOf(List<PlannedFile> files) {
        return new ImportPlan(
                String.valueOf(folder.getFileName()), mapping, "As it was settled.", files, List.of(), List.of());
    }

    private ImportPlan onTop(ImportPlan base, Map<InputTable, List<PlannedFile>> tables, int from)
            throws IOException, InterruptedException {
        ImportPlan merged = base;
        for (int number = from; ; number++) {
            ImportPlan newer = plan(tables, number);
            if (newer.files().isEmpty()) {
                return merged;
            }
            merged = merge(merged, newer);
        }
    }

    private ImportPlan merge(ImportPlan base, ImportPlan newer) throws IOException, InterruptedException {
        if (work == null) {
            work = Files.createTempDirectory("workbench-feed-"); // readable by its owner only
        }
        Path copy = Files.createDirectory(work.resolve("copy-" + ++copies));
        try {
            SourceMerge.write(base, newer, copy, new UntilInterrupted());
        } catch (CancellationException _) {
            throw new InterruptedException();
        }
        List<PlannedFile> files = new ArrayList<>();
        for (FolderListing.Entry entry : FolderListing.of(copy).files()) {
            files.addAll(Importer.files(entry.file(), mapping));
        }
        files.sort(java.util.Comparator.comparing(PlannedFile::table));
        return planOf(files);
    }

    /** Copies that are not those of the plan any more. */
    void deleteOthers(ImportPlan plan) throws IOException {
        if (work == null) {
            return;
        }
        Path current = plan.files().getFirst().path().getParent();
        try (var copies = Files.list(work)) {
            for (Path copy : copies.filter(path -> !path.equals(current)).toList()) {
                delete(copy);
            }
        }
    }

    void close() {
        if (work != null) {
            try {
                delete(work);
            } catch (IOException _) {
                // the system's own cleaning of temporary files finds it
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path dir, @Nullable IOException e) throws IOException {
                Files.delete(dir);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    /** Whoever waits for the feed may stop waiting. */
    private record UntilInterrupted() implements Progress {
        @Override
        public void stage(String name, long totalSteps) {}

        @Override
        public void advancedTo(long doneSteps) {}

        @Override
        public boolean isCancelled() {
            return Thread.currentThread().isInterrupted();
        }
    }
}
