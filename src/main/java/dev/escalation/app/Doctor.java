package dev.escalation.app;

import dev.escalation.chart.FontStatus;
import dev.escalation.chart.FontSupport;
import dev.escalation.model.Matrix;
import dev.escalation.model.tree.XgboostTrainer;
import dev.escalation.store.UserFolders;
import dev.escalation.store.secrets.Secrets;
import dev.escalation.task.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Looks whether this machine has what the program needs. */
public final class Doctor {
    private static final int JAVA_NEEDED = 25;
    private static final long MEGABYTE = 1 << 20;
    private static final long HEAP_NEEDED_MB = 500;

    private Doctor() {}

    /** Whether something is in order. */
    public enum State {
        OK,
        /** Worth knowing, nothing to do. */
        NOTE,
        PROBLEM
    }

    /**
     * @param name what was looked at
     * @param message what was found, and for a problem what to do
     */
    public record Finding(String name, State state, String message) {}

    /** Takes about a second. */
    public static List<Finding> examine() {
        List<Finding> findings = new ArrayList<>();
        findings.add(java());
        findings.add(ok("processors", Runtime.getRuntime().availableProcessors() + " processors are used."));
        findings.add(memory(Runtime.getRuntime().maxMemory() / MEGABYTE));
        findings.add(fonts(FontSupport.check()));
        findings.add(xgboost());
        findings.add(temporaryFolder(Path.of(System.getProperty("java.io.tmpdir", "."))));
        findings.add(keyStore());
        findings.add(network());
        findings.add(new Finding(
                "locale",
                State.NOTE,
                "Language " + Locale.getDefault().toLanguageTag() + ", time zone " + ZoneId.systemDefault()
                        + ". Neither changes a result: dates without a zone are read in the zone of the mapping, UTC by"
                        + " default."));
        return List.copyOf(findings);
    }

    private static Finding ok(String name, String message) {
        return new Finding(name, State.OK, message);
    }

    private static Finding java() {
        int version = Runtime.version().feature();
        String found = "Java " + Runtime.version() + " (" + System.getProperty("java.vendor") + ", "
                + System.getProperty("os.name") + " " + System.getProperty("os.arch") + ").";
        return version >= JAVA_NEEDED
                ? ok("java", found)
                : new Finding("java", State.PROBLEM, found + " Install Java " + JAVA_NEEDED + " or later.");
    }

    static Finding memory(long heapMegabytes) {
        String found = "Up to " + heapMegabytes + " MB of memory for data.";
        return heapMegabytes >= HEAP_NEEDED_MB
                ? ok("memory", found)
                : new Finding(
                        "memory",
                        State.PROBLEM,
                        found + " Give it at least " + HEAP_NEEDED_MB + " MB, for example with WORKBENCH_OPTS=-Xmx1g.");
    }

    private static Finding fonts(FontStatus status) {
        return new Finding("fonts", status.usable() ? State.OK : State.PROBLEM, status.message());
    }

    private static Finding xgboost() {
        try {
            Matrix x = new Matrix(List.of("x"), 4, new double[] {0, 1, 2, 3});
            boolean[] y = {false, false, true, true};
            XgboostTrainer.train(x, y, x, y, XgboostTrainer.Options.defaults(), Progress.NONE);
            return ok("xgboost", "XGBoost loads and learns.");
        } catch (LinkageError | RuntimeException e) {
            return new Finding(
                    "xgboost",
                    State.PROBLEM,
                    "XGBoost does not work (" + e + "). On Linux install OpenMP, for example: apt-get install libgomp1;"
                            + " on macOS: brew install libomp.");
        }
    }

    private static Finding keyStore() {
        boolean answers = Secrets.in(UserFolders.settings()).hasKeyStore();
        return answers
                ? ok("key store", "The system's key store answers; passwords of connections can be kept there.")
                : new Finding(
                        "key store",
                        State.NOTE,
                        "The system has no key store that answers; passwords of connections are kept in an encrypted file"
                                + " or not at all.");
    }

    /** How connections to databases leave this machine, and whom they trust. */
    private static Finding network() {
        String proxy = System.getProperty("socksProxyHost", "");
        String trusted = System.getProperty(
                "javax.net.ssl.trustStore", System.getProperty("javax.net.ssl.trustStoreType", "Java's own list"));
        return new Finding(
                "network",
                State.NOTE,
                (proxy.isEmpty() ? "No SOCKS proxy." : "SOCKS proxy " + proxy + ".") + " Trusted certificates: "
                        + trusted + ".");
    }

    static Finding temporaryFolder(Path folder) {
        try {
            Path file = Files.createTempFile(folder, "workbench", null);
            Files.delete(file);
            return ok("temporary folder", "Files can be written to " + folder + ".");
        } catch (IOException e) {
            return new Finding(
                    "temporary folder",
                    State.PROBLEM,
                    "Nothing can be written to " + folder + " (" + e.getMessage()
                            + "). Free space there, or name another with WORKBENCH_OPTS=-Djava.io.tmpdir=DIR.");
        }
    }
}
