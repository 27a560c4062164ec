package dev.escalation.cli;

import dev.escalation.app.LeaksJob;
import dev.escalation.model.leak.LeakFinding;
import dev.escalation.model.leak.LeakFinding.Severity;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Which columns know the future. */
@Command(
        name = "leaks",
        description =
                "Says which columns of the source know the future, before anybody maps them, and checks the features.",
        sortOptions = false)
final class LeaksCommand extends WorkbenchCommand {
    @Mixin
    private final SourceOptions sources = new SourceOptions();

    @Mixin
    private final LearningArguments learning = new LearningArguments();

    LeaksCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    Result run(Terminal.StageReport progress) throws IOException {
        try (Source source = sources.resolve(progress)) {
            LeaksJob.Result found = LeaksJob.run(learning.request(source), progress);
            return Result.done(found.json(), lines(found));
        }
    }

    private static List<String> lines(LeaksJob.Result found) {
        List<String> lines = new ArrayList<>();
        lines.add("Columns of the source, as they were exported ("
                + found.json().get("columns_looked_at") + " looked at):");
        lines.addAll(lines(found.columns()));
        lines.add("");
        lines.add(
                "Features that the program makes of them (" + found.json().get("features_looked_at") + " looked at):");
        lines.addAll(lines(found.features()));
        if (found.json().containsKey("why")) {
            lines.add("No column was held against the outcome: " + found.json().get("why") + ".");
        }
        return List.copyOf(lines);
    }

    /** The gravest first. */
    private static List<String> lines(List<LeakFinding> findings) {
        List<LeakFinding> sorted = findings.stream()
                .sorted(Comparator.comparing(LeakFinding::severity).reversed())
                .toList();
        List<String> lines = new ArrayList<>();
        if (sorted.stream().allMatch(finding -> finding.severity() == Severity.NOTE)) {
            lines.add("  none knows the future");
        }
        sorted.forEach(finding ->
                lines.add("  " + word(finding.severity()) + finding.column() + ": " + finding.evidence() + "."));
        return lines;
    }

    private static String word(Severity severity) {
        return switch (severity) {
            case ALARM -> "ALARM  ";
            case WARNING -> "LOOK   ";
            case NOTE -> "note   ";
        };
    }
}
