package dev.escalation.etl;

import dev.escalation.ingest.Importer;
import dev.escalation.ingest.MappingChoice;
import dev.escalation.task.Progress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.Assertions;

/** Files of one test. */
final class Exports {
    private final Path folder;

    Exports(Path folder) {
        this.folder = folder;
    }

    Exports with(String name, String text) {
        try {
            Files.writeString(folder.resolve(name), text);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    CleanResult clean() {
        return clean(new MappingChoice.Auto());
    }

    CleanResult clean(MappingChoice choice) {
        CleanResult result = Cleaning.run(Importer.plan(folder, choice), Progress.NONE);
        for (TableLog log : result.logs()) {
            Assertions.assertThat(log.rowsIn()).isEqualTo(log.rowsClean() + log.rowsRejected());
        }
        return result;
    }

    static TableLog log(CleanResult result, String table) {
        return result.logs().stream()
                .filter(log -> log.table().equals(table))
                .findFirst()
                .orElseThrow();
    }

    /** {@code table:line column reason} of every reject. */
    static List<String> rejects(CleanResult result) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < result.rejects().size(); i++) {
            Reject reject = result.rejects().get(i);
            lines.add(reject.table() + ":" + reject.line() + " " + reject.column() + ": " + reject.reason());
        }
        return lines;
    }
}
