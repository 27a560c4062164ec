package dev.escalation.ingest;

import dev.escalation.words.Said;
import java.nio.file.Path;
import java.util.List;

/**
 * The first rows of every file of a source that can be read.
 *
 * @param name of the folder or file, without its parents
 */
public record SourceSample(String name, List<SampledFile> files) {
    public SourceSample {
        files = List.copyOf(files);
    }

    /**
     * @param most rows of each file
     * @throws UnusableInputException if there is nothing that can be read
     */
    public static SourceSample read(Path folderOrFile, int most) {
        SourceFiles found = SourceFiles.find(folderOrFile);
        if (found.heads().isEmpty()) {
            throw found.failures().values().stream()
                    .findFirst()
                    .orElseGet(() -> UnusableInputException.inFile(
                            Said.of("ingest.table.nothing"), found.name(), Said.of("ingest.table.nothing.advice")));
        }
        return new SourceSample(
                found.name(),
                found.heads().stream().map(head -> SampledFile.of(head, most)).toList());
    }
}
