package dev.escalation.bench;

import dev.escalation.data.CleanData;
import dev.escalation.data.EventTable;
import dev.escalation.data.EventType;
import dev.escalation.data.Instants;
import dev.escalation.data.TicketTable;
import dev.escalation.data.TicketTimelines;
import dev.escalation.etl.Cleaning;
import dev.escalation.ingest.Importer;
import dev.escalation.ingest.MappingChoice;
import dev.escalation.serve.predict.TicketBody;
import dev.escalation.task.Progress;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import tools.jackson.databind.json.JsonMapper;

/** Sends requests at a fixed rate over connections that stay open, whether earlier ones are answered or not. */
public final class PredictLoad {
    static final String HELLO = "hello";
    static final String PLAIN = "plain";
    static final String TEXT = "text";

    private static final Set<EventType> ENDS =
            EnumSet.of(EventType.RESOLVED, EventType.CLOSED, EventType.CANCELLED, EventType.ESCALATED);
    private static final int CONNECTIONS = 32;
    private static final int BODIES = 2_000;
    private static final int FIRST = 1_000;
    private static final long NANOS = 1_000_000_000L;

    private final int port;
    private final String path;
    private final byte[][] requests;
    private final int perSecond;
    private final long[] nanos;
    private final AtomicInteger next = new AtomicInteger();
    private final AtomicInteger errors = new AtomicInteger();
    private long begin;

    private PredictLoad(int port, String kind, int perSecond, int count) {
        this.port = port;
        this.path = kind.equals(HELLO) ? "/hello" : "/predict";
        this.perSecond = perSecond;
        this.nanos = new long[count];
        this.requests = bodies(kind.equals(TEXT)).stream().map(this::request).toArray(byte[][]::new);
    }

    public static void main(String[] args) throws InterruptedException {
        PredictLoad load = new PredictLoad(
                Integer.parseInt(args[0]), args[1], Integer.parseInt(args[2]), Integer.parseInt(args[3]));
        load.run();
        load.print();
    }

    private void run() throws InterruptedException {
        begin = System.nanoTime() + NANOS / 2;
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < CONNECTIONS; i++) {
            threads.add(Thread.ofPlatform().start(this::connection));
        }
        for (Thread thread : threads) {
            thread.join();
        }
    }

    /** Takes the next request that is due; with all connections waiting for answers it becomes overdue, which counts. */
    private void connection() {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.setTcpNoDelay(true);
            InputStream in = new BufferedInputStream(socket.getInputStream(), 1 << 14);
            OutputStream out = socket.getOutputStream();
            for (int i = next.getAndIncrement(); i < nanos.length; i = next.getAndIncrement()) {
                long due = begin + i * NANOS / perSecond;
                for (long wait = due - System.nanoTime(); wait > 0; wait = due - System.nanoTime()) {
                    LockSupport.parkNanos(wait);
                }
                out.write(requests[i % requests.length]);
                String wrong = wrongAnswer(in);
                if (!wrong.isEmpty() && errors.incrementAndGet() == 1) {
                    System.out.println("first error: " + wrong);
                }
                nanos[i] = System.nanoTime() - due;
            }
        } catch (IOException e) {
            errors.incrementAndGet();
            System.out.println("a connection failed: " + e);
        }
    }

    /** Empty for an answer that is right. */
    private static String wrongAnswer(InputStream in) throws IOException {
        boolean right = line(in).contains(" 200 ");
        int length = 0;
        for (String line = line(in); !line.isEmpty(); line = line(in)) {
            if (line.regionMatches(true, 0, "Content-Length: ", 0, 16)) {
                length = Integer.parseInt(line.substring(16).strip());
            }
        }
        byte[] body = in.readNBytes(length);
        return right ? "" : new String(body, StandardCharsets.UTF_8);
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder(64);
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new IOException("the server closed the connection");
            }
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }

    private byte[] request(byte[] body) {
        byte[] head = ("POST " + path + " HTTP/1.1\r\nHost: localhost:" + port
                        + "\r\nContent-Type: application/json\r\nContent-Length: " + body.length + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
        byte[] whole = Arrays.copyOf(head, head.length + body.length);
        System.arraycopy(body, 0, whole, head.length, body.length);
        return whole;
    }

    private void print() {
        long[] sorted = nanos.clone();
        Arrays.sort(sorted);
        long[] first = Arrays.copyOf(nanos, Math.min(nanos.length, FIRST));
        Arrays.sort(first);
        System.out.printf(
                Locale.ROOT,
                "%,d requests at %d/s, %d errors: p50 %.2f ms, p99 %.2f ms, p99.9 %.2f ms, max %.1f ms; of the first %,d p99"
                        + " %.2f ms%n",
                nanos.length,
                perSecond,
                errors.get(),
                at(sorted, 0.5),
                at(sorted, 0.99),
                at(sorted, 0.999),
                at(sorted, 1),
                first.length,
                at(first, 0.99));
    }

    private static double at(long[] sorted, double share) {
        return sorted[(int) Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] / 1e6;
    }

    /** Tickets of the sample as they were a day after they came in, most of them open. */
    private static List<byte[]> bodies(boolean text) {
        CleanData data = Cleaning.run(Importer.plan(Path.of("sample-data"), new MappingChoice.Auto()), Progress.NONE)
                .data();
        TicketTable tickets = data.tickets();
        TicketTimelines order = TicketTimelines.of(data.events(), tickets.size());
        TicketBody described = new TicketBody(data, order);
        List<byte[]> bodies = new ArrayList<>();
        for (int ticket = tickets.size() - 1; ticket >= 0 && bodies.size() < BODIES; ticket--) {
            long asOf = tickets.createdAt()[ticket] + 2 * Instants.MILLIS_PER_HOUR;
            boolean escalated =
                    Instants.isKnown(tickets.escalatedAt()[ticket]) && tickets.escalatedAt()[ticket] <= asOf;
            boolean resolved = Instants.isKnown(tickets.resolvedAt()[ticket]) && tickets.resolvedAt()[ticket] <= asOf;
            if (!escalated && !resolved && !ended(data.events(), order, ticket, asOf)) {
                Map<String, Object> body = described.of(ticket, asOf, Integer.MAX_VALUE, text);
                body.put("status", "Open");
                bodies.add(JsonMapper.shared().writeValueAsBytes(body));
            }
        }
        return bodies;
    }

    private static boolean ended(EventTable events, TicketTimelines order, int ticket, long asOf) {
        return Arrays.stream(order.order(), order.first(ticket), order.end(ticket))
                .filter(event -> events.time()[event] <= asOf)
                .anyMatch(event -> ENDS.contains(events.typeAt(event)));
    }
}
