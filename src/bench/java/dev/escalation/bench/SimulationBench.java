package dev.escalation.bench;

import com.sun.management.OperatingSystemMXBean;
import dev.escalation.data.CleanData;
import dev.escalation.etl.Cleaning;
import dev.escalation.features.FeatureBuilder;
import dev.escalation.features.FeaturePlan;
import dev.escalation.features.PredictionPoints;
import dev.escalation.features.Target;
import dev.escalation.ingest.Importer;
import dev.escalation.ingest.MappingChoice;
import dev.escalation.model.ModelKind;
import dev.escalation.model.ModelTrainer;
import dev.escalation.model.TrainingOptions;
import dev.escalation.simulate.clock.OpenHours;
import dev.escalation.simulate.clock.WorkingHours;
import dev.escalation.simulate.engine.Arrivals;
import dev.escalation.simulate.engine.DeskRun;
import dev.escalation.simulate.engine.Scripts;
import dev.escalation.simulate.engine.Stations;
import dev.escalation.simulate.engine.Watch;
import dev.escalation.simulate.engine.WorkTime;
import dev.escalation.simulate.study.Compared;
import dev.escalation.simulate.study.Scenario;
import dev.escalation.simulate.study.Simulation;
import dev.escalation.simulate.study.StudiedDesk;
import dev.escalation.task.Progress;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SplittableRandom;

/**
 * The sample's desk under five policies, 200 times 90 days, on all processors; then customers of a queue with five servers
 * (M/M/5, load 0.8) on one thread, in turn with SimPy over as many, both beside the wait that Erlang's formula gives. The
 * queue is measured as processor time, so that other work on the machine does not count. Needs a Python with SimPy 2
 * (Debian: {@code python3-simpy}), its path as {@code -Dbench.python=/usr/bin/python3}.
 */
final class SimulationBench {
    private static final int REPLICATIONS = 200;
    private static final int ROUNDS = Integer.getInteger("bench.pairs", 5);
    private static final String PYTHON = System.getProperty("bench.python", "python3");
    private static final int CUSTOMERS = 200_000;
    private static final int SERVERS = 5;
    private static final double PER_HOUR = 8;
    private static final double WORK_HOURS = 0.5;
    private static final double HOUR = 3_600_000;

    private static final OperatingSystemMXBean PROCESS =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    private static final String PEER = """
            import sys, time, random
            from SimPy.Simulation import *
            n, servers, per_hour, work = int(sys.argv[1]), int(sys.argv[2]), float(sys.argv[3]), float(sys.argv[4])
            waits = 0.0
            class Customer(Process):
                def visit(self):
                    global waits
                    came = now()
                    yield request, self, desk
                    waits += now() - came
                    yield hold, self, random.expovariate(1 / work)
                    yield release, self, desk
            class Source(Process):
                def come(self):
                    for i in range(n):
                        one = Customer()
                        activate(one, one.visit())
                        yield hold, self, random.expovariate(per_hour)
            random.seed(1)
            initialize()
            desk = Resource(servers)
            source = Source()
            activate(source, source.come())
            started = time.process_time()
            simulate(until=1e12)
            print(time.process_time() - started, waits / n)
            """;

    void run() throws IOException, InterruptedException {
        policies();
        queue();
    }

    private static void policies() {
        StudiedDesk desk = sample();
        Scenario usual = Scenario.usual(desk);
        double[] seconds = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            long cpu = PROCESS.getProcessCpuTime();
            long started = System.nanoTime();
            Simulation simulation = Simulation.of(desk, usual, REPLICATIONS, 1, Progress.NONE);
            seconds[round] = (System.nanoTime() - started) / 1e9;
            System.out.printf(
                    Locale.ROOT,
                    "round %d: %d replications x %d policies x %d days: %.2f s (%.2f processor seconds), model avoids %.1f%n",
                    round + 1,
                    REPLICATIONS,
                    Compared.values().length,
                    usual.days(),
                    seconds[round],
                    (PROCESS.getProcessCpuTime() - cpu) / 1e9,
                    simulation.avoided(Compared.MODEL).mean());
        }
        Arrays.sort(seconds);
        System.out.printf(Locale.ROOT, "median %.2f s, longest %.2f s%n", seconds[ROUNDS / 2], seconds[ROUNDS - 1]);
    }

    private static StudiedDesk sample() {
        CleanData data = Cleaning.run(Importer.plan(Path.of("sample-data"), new MappingChoice.Auto()), Progress.NONE)
                .data();
        FeaturePlan plan = new FeaturePlan(Target.SLA_BREACH, PredictionPoints.DEFAULT);
        TrainingOptions defaults = TrainingOptions.defaults();
        TrainingOptions quick = new TrainingOptions(
                EnumSet.of(ModelKind.XGBOOST),
                defaults.embargo(),
                defaults.thresholdRule(),
                defaults.calibration(),
                defaults.seed());
        return StudiedDesk.of(
                ModelTrainer.train(
                        FeatureBuilder.build(data, plan, OptionalLong.of(data.lastMoment()), Progress.NONE),
                        quick,
                        Progress.NONE),
                Optional.empty(),
                60,
                1,
                Progress.NONE);
    }

    private static void queue() throws IOException, InterruptedException {
        double load = PER_HOUR * WORK_HOURS;
        System.out.printf(Locale.ROOT, "M/M/5: Erlang's wait %.4f h%n", erlangWait(load));
        ours(1);
        double[] ratios = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            double ours = ours(round);
            double peer = peer();
            ratios[round] = peer / ours;
        }
        Arrays.sort(ratios);
        System.out.printf(Locale.ROOT, "ratio=%.1f%n", ratios[ROUNDS / 2]);
    }

    private static double erlangWait(double load) {
        double term = 1;
        double sum = 1;
        for (int k = 1; k < SERVERS; k++) {
            term *= load / k;
            sum += term;
        }
        double all = term * load / SERVERS / (1 - load / SERVERS);
        return all / (sum + all) * WORK_HOURS / (SERVERS - load);
    }

    /** Processor seconds. */
    private static double ours(int seed) {
        OpenHours always = WorkingHours.ALWAYS.between(0, (long) (4 * CUSTOMERS / PER_HOUR * HOUR));
        Stations stations = Stations.of(List.of(new Stations.Station(Collections.nCopies(SERVERS, always), always)));
        Scripts once = new Scripts(
                new int[] {0, 1}, new int[1], new int[1], new byte[1], new boolean[1], new int[1], new int[1]);
        DeskRun desk =
                new DeskRun(new DeskRun.Desk(stations, once, List.of(new WorkTime.Exponential(WORK_HOURS)), 1, always));
        long started = PROCESS.getProcessCpuTime();
        SplittableRandom random = new SplittableRandom(seed);
        long[] created = new long[CUSTOMERS];
        double at = 0;
        for (int i = 0; i < CUSTOMERS; i++) {
            at -= Math.log1p(-random.nextDouble()) / PER_HOUR * HOUR;
            created[i] = Math.round(at);
        }
        long[] patience = new long[CUSTOMERS];
        Arrays.fill(patience, DeskRun.NEVER);
        Arrivals arrivals = new Arrivals(created, new int[CUSTOMERS], new byte[CUSTOMERS], patience);
        desk.run(new DeskRun.Course(arrivals, seed, 0, 0, created[CUSTOMERS - 1]), Watch.NONE);
        double waited = 0;
        for (int i = 0; i < CUSTOMERS; i++) {
            waited += desk.queuedMs(i) / HOUR;
        }
        double seconds = (PROCESS.getProcessCpuTime() - started) / 1e9;
        System.out.printf(
                Locale.ROOT, "ours: %,d customers in %.3f s, wait %.4f h%n", CUSTOMERS, seconds, waited / CUSTOMERS);
        return seconds;
    }

    private static double peer() throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        PYTHON,
                        "-c",
                        PEER,
                        Integer.toString(CUSTOMERS),
                        Integer.toString(SERVERS),
                        Double.toString(PER_HOUR),
                        Double.toString(WORK_HOURS))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String[] said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .strip()
                .split(" ", -1);
        if (process.waitFor() != 0 || said.length != 2) {
            throw new IOException("SimPy did not run in " + PYTHON);
        }
        double seconds = Double.parseDouble(said[0]);
        System.out.printf(
                Locale.ROOT,
                "SimPy: %,d customers in %.3f s, wait %.4f h%n",
                CUSTOMERS,
                seconds,
                Double.parseDouble(said[1]));
        return seconds;
    }
}
