package dev.escalation.app.doctor;

import dev.escalation.chart.FontStatus;
import dev.escalation.chart.FontSupport;
import dev.escalation.model.Matrix;
import dev.escalation.model.tree.XgboostTrainer;
import dev.escalation.store.secrets.Secrets;
import dev.escalation.task.Progress;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

/** Java, memory and what the libraries need of the system. */
record MachineChecks(Findings findings) {
    private static final int JAVA_NEEDED = 25;
    private static final long MEGABYTE = 1 << 20;
    private static final long HEAP_NEEDED_MB = 500;

    List<Finding> examine(Path settings, Progress progress) {
        return List.of(
                java(),
                findings.ok("processors.found", Runtime.getRuntime().availableProcessors()),
                memory(Runtime.getRuntime().maxMemory() / MEGABYTE),
                fonts(FontSupport.check()),
                screen(),
                xgboost(progress),
                keyStore(settings),
                network(),
                findings.note("locale.found", Locale.getDefault().toLanguageTag(), ZoneId.systemDefault()));
    }

    private Finding java() {
        String vendor = System.getProperty("java.vendor");
        String system = System.getProperty("os.name") + " " + System.getProperty("os.arch");
        return Runtime.version().feature() >= JAVA_NEEDED
                ? findings.ok("java.found", Runtime.version(), vendor, system)
                : findings.problem("java.old", Runtime.version(), vendor, system, JAVA_NEEDED);
    }

    Finding memory(long heapMegabytes) {
        return heapMegabytes >= HEAP_NEEDED_MB
                ? findings.ok("memory.found", Long.toString(heapMegabytes))
                : findings.problem("memory.little", Long.toString(heapMegabytes), HEAP_NEEDED_MB);
    }

    /** What is missing is said by the library of charts, in English. */
    private Finding fonts(FontStatus status) {
        return status.usable() ? findings.ok("fonts.found") : findings.problem("fonts.missing", status.message());
    }

    /** Without one there is still the terminal. */
    private Finding screen() {
        boolean needsName =
                System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("linux");
        boolean named = System.getenv("DISPLAY") != null || System.getenv("WAYLAND_DISPLAY") != null;
        return needsName && !named ? findings.note("screen.none") : findings.ok("screen.found");
    }

    private Finding xgboost(Progress progress) {
        try {
            Matrix x = new Matrix(List.of("x"), 4, new double[] {0, 1, 2, 3});
            boolean[] y = {false, false, true, true};
            XgboostTrainer.train(x, y, x, y, XgboostTrainer.Options.defaults(), progress);
            return findings.ok("xgboost.found");
        } catch (LinkageError | IllegalStateException e) {
            return findings.problem("xgboost.missing", e);
        }
    }

    private Finding keyStore(Path settings) {
        return Secrets.in(settings).hasKeyStore() ? findings.ok("keystore.found") : findings.note("keystore.none");
    }

    /** How connections to databases leave this machine, and whom they trust. */
    private Finding network() {
        String proxy = System.getProperty("socksProxyHost", "");
        String trusted =
                System.getProperty("javax.net.ssl.trustStore", System.getProperty("javax.net.ssl.trustStoreType", ""));
        String whom = trusted.isEmpty() ? findings.words().get("network.java") : trusted;
        return proxy.isEmpty() ? findings.note("network.direct", whom) : findings.note("network.proxy", proxy, whom);
    }
}
