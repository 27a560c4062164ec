package dev.escalation.cli;

import dev.escalation.app.ReportFormat;
import dev.escalation.app.ReportJob;
import dev.escalation.app.ReportRequest;
import dev.escalation.report.shift.ShiftSheet;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reports on paper and screen, for people and schedulers. */
@Command(
        name = "report",
        description = "Writes the report for managers and the list for a shift: report.html, report.pdf,"
                + " shift_sheet.pdf, shift_sheet.csv.",
        sortOptions = false)
final class ReportCommand extends WorkbenchCommand {
    private static final Set<String> LEARNING = Set.of(
            "--target", "--as-of-hours", "--text", "--embargo", "--models", "--threshold", "--calibration", "--seed");

    @Spec
    private @Nullable CommandSpec command;

    @Mixin
    private final SourceOptions sources = new SourceOptions();

    @Option(
            names = "--model",
            paramLabel = "FILE",
            description = "A saved model, models/<model>.json of a run, with its record beside it. Without it the"
                    + " workspace's last training on this data is used, or else models are trained.")
    private @Nullable Path model;

    @Option(
            names = "--shift-top",
            paramLabel = "N",
            description = "Tickets on the shift sheet, 1 to 500; default " + ShiftSheet.USUAL_LENGTH + ", one page.")
    private int shiftTop = ShiftSheet.USUAL_LENGTH;

    @Option(
            names = "--format",
            paramLabel = "LIST",
            split = ",",
            description = "What to write: html, pdf, csv, and png for each chart at print resolution; default"
                    + " html,pdf,csv.")
    private List<ReportFormat> formats = List.of(ReportFormat.HTML, ReportFormat.PDF, ReportFormat.CSV);

    @Option(names = "--out", paramLabel = "DIR", description = "Folder for the results.")
    private @Nullable Path out;

    @Mixin
    private final LearningArguments learning = new LearningArguments();

    @Mixin
    private final TrainingArguments training = new TrainingArguments();

    ReportCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    Result run(Terminal.StageReport progress) throws IOException {
        boolean learns = requireUsable();
        try (Source source = sources.resolve(progress)) {
            Path folder = sources.outOr(out, source, "report");
            ReportRequest request = new ReportRequest(
                    learning.request(source, training.options()),
                    learns ? ReportRequest.Learning.ANEW : ReportRequest.Learning.KEPT,
                    Optional.ofNullable(model),
                    shiftTop,
                    EnumSet.copyOf(formats));
            Map<String, Object> summary = ReportJob.run(request, folder, progress);
            return Result.done(summary, lines(JsonMapper.shared().valueToTree(summary), folder));
        }
    }

    /** Whether the user says how to learn. */
    private boolean requireUsable() {
        if (shiftTop < 1 || shiftTop > 500) {
            throw usage("--shift-top is a number from 1 to 500, not " + shiftTop + ".");
        }
        boolean learns = Objects.requireNonNull(command).commandLine().getParseResult().matchedOptions().stream()
                .anyMatch(option -> LEARNING.contains(option.longestName()));
        if (learns && model != null) {
            throw usage("--model names a model that has learned already; options of learning do not go with it.");
        }
        return learns;
    }

    private ParameterException usage(String message) {
        return new ParameterException(Objects.requireNonNull(command).commandLine(), message);
    }

    private static List<String> lines(JsonNode summary, Path folder) {
        List<String> lines = new ArrayList<>();
        if (summary.path("model").isString()) {
            lines.add(String.format(
                    Locale.ROOT,
                    "%,d tickets are open at %s, %,d of them critical, by %s (verdict: %s).",
                    summary.path("queue_tickets").asInt(),
                    summary.path("as_of").asString(""),
                    summary.path("critical_tickets").asInt(),
                    summary.path("model").asString(""),
                    summary.path("verdict").asString("")));
            lines.addAll(QueueLines.of(summary.path("queue_top")));
        } else {
            lines.add("Verdict: not enough evidence. " + summary.path("why").asString(""));
            lines.add("No model was trained; the report tells of the data. There is no shift sheet.");
        }
        lines.add("");
        List<String> files = new ArrayList<>();
        summary.path("files").forEach(file -> files.add(file.asString("")));
        lines.add("Results: " + display(folder) + "   (" + String.join(", ", files) + ")");
        return lines;
    }
}
