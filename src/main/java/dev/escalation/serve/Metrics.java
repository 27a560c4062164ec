package dev.escalation.serve;

import java.lang.management.ManagementFactory;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.atomic.LongAdder;

/** Counts what a server does, and writes it in the text form of Prometheus. */
final class Metrics {
    private static final double[] UP_TO = {
        0.0005, 0.001, 0.002, 0.003, 0.005, 0.0075, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5
    };
    private static final double NANOS = 1e9;

    private final Map<String, LongAdder> requests = new ConcurrentHashMap<>();
    private final Map<String, Histogram> latency = new ConcurrentHashMap<>();
    private final Histogram scoring = new Histogram();
    private final LongAdder scored = new LongAdder();
    private final AtomicInteger inFlight = new AtomicInteger();

    /** Durations by upper bound. */
    private static final class Histogram {
        private final AtomicLongArray counts = new AtomicLongArray(UP_TO.length + 1);
        private final LongAdder nanos = new LongAdder();

        void add(long duration) {
            int bucket = 0;
            while (bucket < UP_TO.length && duration > UP_TO[bucket] * NANOS) {
                bucket++;
            }
            counts.incrementAndGet(bucket);
            nanos.add(duration);
        }

        void write(StringBuilder out, String name, String labels) {
            String first = labels.isEmpty() ? "" : labels + ",";
            long sum = 0;
            for (int i = 0; i < UP_TO.length; i++) {
                sum += counts.get(i);
                line(out, name + "_bucket{" + first + "le=\"" + UP_TO[i] + "\"}", sum);
            }
            sum += counts.get(UP_TO.length);
            line(out, name + "_bucket{" + first + "le=\"+Inf\"}", sum);
            String braces = labels.isEmpty() ? "" : "{" + labels + "}";
            line(out, name + "_sum" + braces, nanos.sum() / NANOS);
            line(out, name + "_count" + braces, sum);
        }
    }

    /**
     * What the moment is like.
     *
     * @param ready whether requests are answered
     * @param modelTrained in milliseconds since 1970; 0 if unknown
     * @param deskAsOf likewise
     * @param swaps how often the model was replaced
     */
    record Now(boolean ready, String modelId, long modelTrained, long deskAsOf, long swaps, long uptimeMillis) {}

    void began() {
        inFlight.incrementAndGet();
    }

    /** @param route as in the OpenAPI document; what is no route has one name together */
    void ended(String route, String method, int status, long nanos) {
        inFlight.decrementAndGet();
        String labels = "route=\"" + route + "\",method=\"" + method + "\"";
        requests.computeIfAbsent(labels + ",status=\"" + status + "\"", key -> new LongAdder())
                .increment();
        latency.computeIfAbsent(labels, key -> new Histogram()).add(nanos);
    }

    void scored(int tickets, long nanos) {
        scored.add(tickets);
        scoring.add(nanos);
    }

    long requests() {
        return requests.values().stream().mapToLong(LongAdder::sum).sum();
    }

    /** With a status of 500 or more. */
    long failures() {
        return requests.entrySet().stream()
                .filter(entry -> entry.getKey().contains("status=\"5"))
                .mapToLong(entry -> entry.getValue().sum())
                .sum();
    }

    long tickets() {
        return scored.sum();
    }

    int inFlight() {
        return inFlight.get();
    }

    String text(Now now) {
        StringBuilder out = new StringBuilder(4_096);
        head(out, "workbench_http_requests_total", "counter", "Requests by route, method and status.");
        new TreeMap<>(requests)
                .forEach((labels, count) -> line(out, "workbench_http_requests_total{" + labels + "}", count.sum()));
        head(out, "workbench_http_request_seconds", "histogram", "Time to answer a request.");
        new TreeMap<>(latency)
                .forEach((labels, histogram) -> histogram.write(out, "workbench_http_request_seconds", labels));
        gauge(out, "workbench_http_requests_in_flight", "Requests that are being answered.", inFlight.get());
        head(out, "workbench_scored_tickets_total", "counter", "Tickets that got a risk.");
        line(out, "workbench_scored_tickets_total", scored.sum());
        head(
                out,
                "workbench_scoring_seconds",
                "histogram",
                "Time to read, clean, score and explain a request's tickets.");
        scoring.write(out, "workbench_scoring_seconds", "");
        writeNow(out, now);
        return out.toString();
    }

    private static void writeNow(StringBuilder out, Now now) {
        gauge(out, "workbench_ready", "1 if requests are answered.", now.ready ? 1 : 0);
        gauge(out, "workbench_uptime_seconds", "Since the server started.", now.uptimeMillis / 1e3);
        head(out, "workbench_model_swaps_total", "counter", "How often the model was replaced.");
        line(out, "workbench_model_swaps_total", now.swaps);
        if (!now.modelId.isEmpty()) {
            head(out, "workbench_model_info", "gauge", "The model that scores.");
            line(out, "workbench_model_info{model_id=\"" + escaped(now.modelId) + "\"}", 1);
            gauge(out, "workbench_desk_as_of_seconds", "Latest moment that the desk knows of.", now.deskAsOf / 1e3);
        }
        if (now.modelTrained > 0) {
            double age = (System.currentTimeMillis() - now.modelTrained) / 1e3;
            gauge(out, "workbench_model_age_seconds", "Since the model was made.", age);
        }
        var heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage();
        gauge(out, "workbench_jvm_heap_used_bytes", "Heap in use.", heap.getUsed());
        gauge(out, "workbench_jvm_heap_max_bytes", "Heap at most.", heap.getMax());
    }

    private static String escaped(String label) {
        return label.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
    }

    private static void gauge(StringBuilder out, String name, String help, double value) {
        head(out, name, "gauge", help);
        line(out, name, value);
    }

    private static void gauge(StringBuilder out, String name, String help, long value) {
        head(out, name, "gauge", help);
        line(out, name, value);
    }

    private static void head(StringBuilder out, String name, String type, String help) {
        out.append("# HELP ").append(name).append(' ').append(help).append('\n');
        out.append("# TYPE ").append(name).append(' ').append(type).append('\n');
    }

    private static void line(StringBuilder out, String name, long value) {
        out.append(name).append(' ').append(value).append('\n');
    }

    private static void line(StringBuilder out, String name, double value) {
        boolean whole = value == Math.rint(value) && Math.abs(value) < 1e15;
        String number = whole ? String.format(Locale.ROOT, "%.0f", value) : Double.toString(value);
        out.append(name).append(' ').append(number).append('\n');
    }
}
