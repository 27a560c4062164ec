package dev.escalation.serve;

import dev.escalation.task.Progress;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.CompilationMXBean;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.function.IntFunction;

/**
 * Asks a server that nobody else knows of, over a socket, until the JIT has hardly anything left to compile: the first real
 * requests then find everything on their way compiled, from the socket to the score and back.
 */
final class Rehearsal {
    private static final int TICKETS_PER_ROUND = 200;
    private static final int QUIET_ROUNDS = 3;
    /** A round is quiet if the JIT worked for less than this share of it. */
    private static final double QUIET = 0.1;

    private static final String LENGTH = "content-length: ";

    private final int port;
    private final IntFunction<byte[]> bodies;

    Rehearsal(int port, IntFunction<byte[]> bodies) {
        this.port = port;
        this.bodies = bodies;
    }

    /** @throws java.util.concurrent.CancellationException if it is told to stop */
    void run(Duration longest, Progress progress) throws IOException {
        long end = System.nanoTime() + longest.toNanos();
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setTcpNoDelay(true);
            socket.setSoTimeout(30_000);
            InputStream in = new BufferedInputStream(socket.getInputStream());
            int quietRounds = 0;
            for (int round = 0; quietRounds < QUIET_ROUNDS && System.nanoTime() < end; round++) {
                long started = System.nanoTime();
                long compiled = compilationMillis();
                for (int i = 0; i < TICKETS_PER_ROUND; i++) {
                    progress.checkCancelled();
                    socket.getOutputStream().write(request(bodies.apply(round * TICKETS_PER_ROUND + i)));
                    passAnswer(in);
                }
                double millis = (System.nanoTime() - started) / 1e6;
                quietRounds = compilationMillis() - compiled < QUIET * millis ? quietRounds + 1 : 0;
            }
        }
    }

    /** Of all threads that compile; 0 where nobody can say. */
    private static long compilationMillis() {
        CompilationMXBean compiler = ManagementFactory.getCompilationMXBean();
        return compiler == null || !compiler.isCompilationTimeMonitoringSupported()
                ? 0
                : compiler.getTotalCompilationTime();
    }

    private byte[] request(byte[] body) {
        byte[] head = ("POST /predict HTTP/1.1\r\nHost: localhost:" + port
                        + "\r\nContent-Type: application/json\r\nContent-Length: " + body.length + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
        byte[] whole = java.util.Arrays.copyOf(head, head.length + body.length);
        System.arraycopy(body, 0, whole, head.length, body.length);
        return whole;
    }

    private static void passAnswer(InputStream in) throws IOException {
        int length = 0;
        for (String line = line(in); !line.isEmpty(); line = line(in)) {
            String lower = line.toLowerCase(Locale.ROOT);
            length = lower.startsWith(LENGTH) ? Integer.parseInt(lower.substring(LENGTH.length())) : length;
        }
        in.skipNBytes(length);
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
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
}
