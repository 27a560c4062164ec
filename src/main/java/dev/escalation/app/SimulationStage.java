package dev.escalation.app;

import dev.escalation.app.sla.ServiceLevels;
import dev.escalation.chart.Chart;
import dev.escalation.chart.ChartExporter;
import dev.escalation.chart.ChartOrigin;
import dev.escalation.chart.ChartWords;
import dev.escalation.data.DataOrigin;
import dev.escalation.model.Comparison;
import dev.escalation.report.JsonFile;
import dev.escalation.report.document.ReportSection;
import dev.escalation.report.simulation.SimulationCharts;
import dev.escalation.report.simulation.SimulationJson;
import dev.escalation.report.simulation.SimulationSections;
import dev.escalation.simulate.sla.SlaPolicy;
import dev.escalation.simulate.study.Outlook;
import dev.escalation.simulate.study.Scenario;
import dev.escalation.simulate.study.Simulation;
import dev.escalation.simulate.study.StudiedDesk;
import dev.escalation.simulate.study.Study;
import dev.escalation.store.WorkspaceFolder;
import dev.escalation.task.Progress;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What acting on the scores of a comparison would save, and its files. */
public final class SimulationStage {
    /** Of the check against the test period. */
    public static final int CHECKS = 60;

    private SimulationStage() {}

    /**
     * How often everything is simulated at most.
     *
     * @param main of the policies compared
     * @param beside of each of the many others
     */
    public record Effort(int main, int beside) {
        /** For a decision. */
        public static final Effort FULL = new Effort(Simulation.REPLICATIONS, Outlook.REPLICATIONS_BESIDE);

        /** For a first look. */
        public static final Effort QUICK = new Effort(60, 10);

        /** Tickets that a policy may meet in all its replications together; some seconds on two processors. */
        private static final double TICKETS = 1_000_000;

        private static final int FEWEST = 30;
        private static final int FEWEST_BESIDE = 8;

        /** On a desk with many tickets each replication says more, and takes longer: fewer are enough. */
        public Effort on(StudiedDesk desk, Scenario scenario) {
            double perHour = Arrays.stream(desk.fit().findings().arrivals().perHour())
                    .average()
                    .orElse(0);
            double hours = 24.0 * (scenario.days() + StudiedDesk.WARM_UP.toDays());
            double affordable = TICKETS / Math.max(1, perHour * scenario.arrivals() * hours);
            return new Effort(most(main, FEWEST, affordable), most(beside, FEWEST_BESIDE, affordable));
        }

        private static int most(int wanted, int fewest, double affordable) {
            return Math.min(wanted, Math.max(fewest, (int) Math.min(wanted, affordable)));
        }
    }

    /**
     * @param stated service levels; empty to read them off the data
     * @param seed decides all luck
     * @throws dev.escalation.simulate.study.CannotSimulateException if the history says too little
     */
    public static Outlook run(
            Comparison comparison,
            Optional<SlaPolicy> stated,
            ScenarioChanges changes,
            Effort effort,
            long seed,
            Progress progress) {
        return run(StudiedDesk.of(comparison, stated, CHECKS, seed, progress), changes, effort, seed, progress);
    }

    static Outlook run(StudiedDesk desk, ScenarioChanges changes, Effort effort, long seed, Progress progress) {
        Scenario scenario = changes.on(desk);
        Effort affordable = effort.on(desk, scenario);
        Simulation simulation = Simulation.of(desk, scenario, affordable.main(), seed, progress);
        return Outlook.of(simulation, affordable.beside(), seed, progress);
    }

    /** What a report says about it. */
    public static List<ReportSection> sections(Outlook outlook) {
        return SimulationSections.of(outlook, charts(outlook.simulation(), ChartWords.ENGLISH));
    }

    /** Service levels that were stated in a workspace. */
    static Optional<SlaPolicy> stated(Optional<WorkspaceFolder> workspace) throws IOException {
        return workspace.isPresent() ? ServiceLevels.in(workspace.get()).stated() : Optional.empty();
    }

    /** Writes {@code simulation.json} and {@code simulation.png}. */
    static void writeMain(Outlook outlook, Path folder) throws IOException {
        JsonFile.write(SimulationJson.of(outlook), folder.resolve("simulation.json"));
        ChartExporter.writePng(
                charts(outlook.simulation(), ChartWords.ENGLISH).policies(outlook.simulation()),
                folder.resolve("simulation.png"));
    }

    /** Writes a picture and the numbers of every chart, too. */
    static void writeAll(Outlook outlook, Path folder) throws IOException {
        writeMain(outlook, folder);
        SimulationCharts charts = charts(outlook.simulation(), ChartWords.ENGLISH);
        Map<String, Chart> named = new LinkedHashMap<>();
        named.put("simulation_policies", charts.policies(outlook.simulation()));
        named.put("simulation_break_even", charts.byChance(outlook.byChance()));
        named.put("simulation_capacity", charts.byCapacity(outlook.byCapacity()));
        named.put("simulation_sensitivity", charts.sensitivity(outlook.sensitivity()));
        named.put("simulation_fit", charts.fit());
        named.put("simulation_cycle_times", charts.cycleTimes());
        for (Map.Entry<String, Chart> one : named.entrySet()) {
            ChartExporter.writePng(one.getValue(), folder.resolve(one.getKey() + ".png"));
            ChartExporter.writeCsv(one.getValue(), folder.resolve(one.getKey() + ".csv"));
        }
    }

    /** The charts of a simulation in a language, with where they come from. */
    public static SimulationCharts charts(Simulation simulation, ChartWords words) {
        Study.Setup setup = simulation.study().setup();
        String origin = words.get(
                "simulation.origin.runs",
                origin(simulation.desk(), words),
                Integer.toString(setup.replications()),
                Long.toString(setup.seed()));
        return new SimulationCharts(simulation.desk(), simulation.scenario(), new ChartOrigin(origin, words));
    }

    /** The charts of a desk in a language, before anything is simulated on it. */
    public static SimulationCharts charts(StudiedDesk desk, Scenario scenario, ChartWords words) {
        return new SimulationCharts(desk, scenario, new ChartOrigin(origin(desk, words), words));
    }

    private static String origin(StudiedDesk desk, ChartWords words) {
        DataOrigin origin = desk.fit().data().origin();
        String until = words.dates("dates.moment")
                .withZone(ZoneOffset.UTC)
                .format(Instant.ofEpochMilli(desk.fit().moment()));
        return words.get(
                "simulation.origin", origin.source(), origin.snapshotHash().substring(0, 8), until);
    }
}
