package dev.escalation.sample;

import dev.escalation.sample.DirtMaker.Kind;
import dev.escalation.task.Progress;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;

/**
 * Simulates a service desk and writes what its help desk would export: {@code customers.csv}, {@code agents.csv},
 * {@code tickets.csv}, {@code ticket_events.csv}, and on request {@code true_risk.csv}, the best that any model can know.
 * The simulation, its formulas and its parameters are described in {@code sample-data/README.md}.
 */
public final class SampleGenerator {
    private static final int CHECK_EVERY = 200;

    /**
     * Writes a sample. The same options give the same bytes, with and without the truth. Memory grows with customers and
     * agents, not with events.
     *
     * @param folder made if missing; files of these names in it are replaced once all is written, others are left; a
     *     {@code true_risk.csv} from before is deleted, since it would not belong to the new data
     * @throws IOException if a file cannot be written; unless it is the last step, putting files in place, that
     *     failed, the folder is as it was, as after a cancellation
     * @throws CancellationException if the progress was cancelled
     */
    public SampleSummary write(SampleOptions options, Path folder, TruthOutput truth, Progress progress)
            throws IOException {
        try (SampleFolder files = new SampleFolder(folder)) {
            SampleSummary summary = fill(options, files, truth, progress);
            progress.checkCancelled();
            files.publish();
            return summary;
        }
    }

    private static SampleSummary fill(SampleOptions options, SampleFolder files, TruthOutput truth, Progress progress)
            throws IOException {
        Desk desk = new Desk(options);
        DirtMaker dirt = new DirtMaker(options.seed(), options.tickets());
        try (SampleTables tables = new SampleTables(files, dirt, options.lastSecond());
                TruthTable truths =
                        truth == TruthOutput.WRITE ? new TruthTable(files, desk.trueRisk(), progress) : null) {
            writePeople(desk, tables, progress);
            Tally tally = new Tally();
            writeTickets(desk, tables, Optional.ofNullable(truths), tally, progress);
            return summary(tables, tally, truths == null ? new RiskRanking() : truths.ranking(), dirt);
        }
    }

    private static final class Tally {
        private int tickets;
        private int escalated;
        private int open;
        private int breached;
    }

    private static void writePeople(Desk desk, SampleTables tables, Progress progress) throws IOException {
        progress.stage("Writing customers and agents", desk.customers().count());
        for (int i = 0; i < desk.customers().count(); i++) {
            if (i % CHECK_EVERY == 0) {
                progress.checkCancelled();
            }
            tables.write(desk.customers().customer(i));
        }
        for (Agent agent : desk.roster().all()) {
            tables.write(agent);
        }
    }

    private static void writeTickets(
            Desk desk, SampleTables tables, Optional<TruthTable> truths, Tally tally, Progress progress)
            throws IOException {
        int tickets = desk.options().tickets();
        progress.stage("Simulating tickets", tickets);
        Arrivals arrivals = new Arrivals(desk.options());
        TruthOutput truth = truths.isPresent() ? TruthOutput.WRITE : TruthOutput.NONE;
        for (int i = 0; i < tickets; i++) {
            if (i % CHECK_EVERY == 0) {
                progress.checkCancelled();
                progress.advancedTo(i);
            }
            Desk.Life life = desk.simulate(i, arrivals.next(), truth);
            tables.write(life.facts(), life.log(), desk.words(life.facts()));
            count(life, tables, tally);
            if (truths.isPresent()) {
                truths.get().add(life.run());
            }
        }
        if (truths.isPresent()) {
            truths.get().flush();
        }
        progress.advancedTo(tickets);
    }

    private static void count(Desk.Life life, SampleTables tables, Tally tally) {
        tally.tickets++;
        tally.escalated += life.log().escalatedAt() > 0 ? 1 : 0;
        tally.open += life.log().resolvedAt() == 0 ? 1 : 0;
        tally.breached += tables.breached(life.facts(), life.log()) ? 1 : 0;
    }

    private static SampleSummary summary(SampleTables tables, Tally tally, RiskRanking ranking, DirtMaker dirt) {
        double tickets = tally.tickets;
        return new SampleSummary(
                tables.customerRows(),
                tables.agentRows(),
                tables.ticketRows(),
                tables.eventRows(),
                ranking.rows(),
                tally.escalated / tickets,
                tally.open / tickets,
                tally.breached / tickets,
                ranking.positiveShare(),
                ranking.rocAuc(),
                dirt.counts().entrySet().stream()
                        .collect(Collectors.toMap(
                                entry -> entry.getKey().name().toLowerCase(java.util.Locale.ROOT),
                                Map.Entry<Kind, Long>::getValue)));
    }
}
