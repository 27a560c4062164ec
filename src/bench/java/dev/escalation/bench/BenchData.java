package dev.escalation.bench;

import dev.escalation.sample.SampleGenerator;
import dev.escalation.sample.SampleOptions;
import dev.escalation.sample.TruthOutput;
import dev.escalation.task.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** Data that a benchmark makes and removes again. */
final class BenchData {
    private BenchData() {}

    /** A generated desk of any size. */
    static void generate(Path folder, int tickets) throws IOException {
        SampleOptions options =
                new SampleOptions(tickets, SampleOptions.DEFAULT.seed(), SampleOptions.DEFAULT.lastDay());
        new SampleGenerator().write(options, folder, TruthOutput.NONE, Progress.NONE);
    }

    static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
