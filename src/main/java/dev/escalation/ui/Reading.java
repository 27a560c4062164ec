package dev.escalation.ui;

import dev.escalation.app.SampleData;
import dev.escalation.app.workspace.WorkspaceSession;
import dev.escalation.etl.CleanResult;
import dev.escalation.etl.Cleaning;
import dev.escalation.task.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads and cleans a source; with a workspace open, it comes into the workspace first. */
final class Reading {
    private final @Nullable WorkspaceSession session;

    /** @param session of the workspace that is open; null if none is */
    Reading(@Nullable WorkspaceSession session) {
        this.session = session;
    }

    LoadedData read(Workspace.Source source, Progress progress) throws IOException {
        if (session == null) {
            return loaded(source, Cleaning.run(source.plan(), progress));
        }
        if (!source.from().equals(session.folder().source())) {
            session.takeFiles(source.plan(), source.from(), progress);
        }
        CleanResult result = session.clean(progress).result();
        return loaded(sourceIn(session), result);
    }

    /** The files that a workspace keeps. */
    static Workspace.Source sourceIn(WorkspaceSession session) {
        return new Workspace.Source(session.folder().source(), session.plan(), Instant.now());
    }

    static LoadedData loaded(Workspace.Source source, CleanResult result) throws IOException {
        return new LoadedData(source, result, isSample(source.from()));
    }

    /** Whether these are the files of the made-up desk, also where they were copied to. */
    private static boolean isSample(Path from) throws IOException {
        Path sample = sampleFolder();
        if (sample == null || !Files.isDirectory(from)) {
            return false;
        }
        List<Path> files;
        try (Stream<Path> listed = Files.list(sample)) {
            files = listed.filter(file -> file.toString().endsWith(".csv")).toList();
        }
        for (Path file : files) {
            Path same = from.resolve(file.getFileName().toString());
            if (!Files.exists(same) || Files.mismatch(file, same) >= 0) {
                return false;
            }
        }
        return true;
    }

    private static @Nullable Path sampleFolder() {
        try {
            return SampleData.find().folder();
        } catch (RuntimeException _) {
            return null;
        }
    }
}
