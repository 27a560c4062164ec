package dev.escalation.cli;

import dev.escalation.app.UnusableOutputException;
import dev.escalation.app.UnusableRequestException;
import dev.escalation.sample.SampleGenerator;
import dev.escalation.sample.SampleOptions;
import dev.escalation.sample.SampleSummary;
import dev.escalation.sample.TruthOutput;
import dev.escalation.words.Sayable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** A simulated service desk as files. */
@Command(
        name = "generate",
        description = "Simulates a service desk and writes its files, with the usual dirt.",
        sortOptions = false)
final class GenerateCommand extends WorkbenchCommand {
    @Option(names = "--tickets", paramLabel = "N", description = "How many; default 6000.")
    private int tickets = SampleOptions.DEFAULT.tickets();

    @Option(names = "--seed", paramLabel = "N", description = "The same seed gives the same files; default 7.")
    private long seed = SampleOptions.DEFAULT.seed();

    @Option(names = "--out", paramLabel = "DIR", required = true, description = "Folder for the files.")
    private @Nullable Path out;

    @Option(
            names = "--truth",
            description = "Also write true_risk.csv, what no model can beat but by luck; takes far longer.")
    private boolean truth;

    GenerateCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    Result run(Terminal.StageReport progress) throws IOException {
        Path folder = java.util.Objects.requireNonNull(out).toAbsolutePath();
        requireUsable(folder);
        TruthOutput truthOutput = truth ? TruthOutput.WRITE : TruthOutput.NONE;
        SampleSummary summary = new SampleGenerator().write(options(), folder, truthOutput, progress);
        return Result.done(json(summary), lines(summary, folder));
    }

    private static void requireUsable(Path folder) {
        try {
            Path parent = folder.getParent();
            if (parent == null || Files.isRegularFile(folder)) {
                throw new NotDirectoryException(folder.toString());
            }
            Files.createDirectories(parent);
        } catch (IOException e) {
            throw new UnusableOutputException(
                    Sayable.asItIs("Nothing can be written to " + folder + " ("
                            + e.getClass().getSimpleName() + ": " + e.getMessage()
                            + "). Choose another folder with --out."),
                    e);
        }
    }

    private SampleOptions options() {
        try {
            return SampleOptions.DEFAULT.withTickets(tickets).withSeed(seed);
        } catch (IllegalArgumentException e) {
            throw new UnusableRequestException("Invalid value for option '--tickets': " + e.getMessage() + ".");
        }
    }

    private Map<String, Object> json(SampleSummary summary) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("seed", seed);
        json.put("customers", summary.customers());
        json.put("agents", summary.agents());
        json.put("tickets", summary.tickets());
        json.put("ticket_events", summary.ticketEvents());
        json.put("escalated_share", summary.escalatedShare());
        json.put("open_share", summary.openShare());
        json.put("breached_share", summary.breachedShare());
        json.put("dirty_rows", new java.util.TreeMap<>(summary.dirtyRows()));
        if (truth) {
            json.put("truth_rows", summary.truthRows());
            json.put("true_risk_auc", summary.trueRiskAuc());
        }
        return json;
    }

    private List<String> lines(SampleSummary summary, Path folder) {
        List<String> lines = new ArrayList<>();
        lines.add(String.format(
                Locale.ROOT,
                "%,d tickets with %,d events of %,d customers and %,d agents; %.1f %% escalate, %.1f %% break their SLA,"
                        + " %.1f %% are open.",
                summary.tickets(),
                summary.ticketEvents(),
                summary.customers(),
                summary.agents(),
                summary.escalatedShare() * 100,
                summary.breachedShare() * 100,
                summary.openShare() * 100));
        if (truth) {
            lines.add(String.format(Locale.ROOT, "ROC AUC of the true risk: %.3f", summary.trueRiskAuc()));
        }
        lines.add("Files: " + display(folder));
        return lines;
    }
}
