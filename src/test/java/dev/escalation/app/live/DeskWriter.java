package dev.escalation.app.live;

import dev.escalation.store.database.DistributionServer;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;

/** Writes the steps of a {@link DeskStream}, from a process of its own or a thread; a server that goes away is waited for. */
public final class DeskWriter {
    private final String url;
    private final DeskStream stream;
    private final double perSecond;

    DeskWriter(String url, DeskStream stream, double perSecond) {
        this.url = url;
        this.stream = stream;
        this.perSecond = perSecond;
    }

    /** Arguments: url, folder of the desk, events, events per second, file for the times of commits. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        DeskStream stream = DeskStream.of(Path.of(arguments[1]), Integer.parseInt(arguments[2]));
        DeskWriter writer = new DeskWriter(arguments[0], stream, Double.parseDouble(arguments[3]));
        try (BufferedWriter times = Files.newBufferedWriter(Path.of(arguments[4]))) {
            writer.write(times);
        }
    }

    /** Leaves a line for each commit: ticket, how many different events of it are told by then, milliseconds since 1970. */
    void write(Appendable times) throws IOException, InterruptedException {
        List<DeskStream.Step> steps = stream.steps();
        Map<String, Set<String>> told = new HashMap<>();
        Connection connection = null;
        long begin = System.nanoTime();
        for (int i = 0; i < steps.size(); ) {
            long due = begin + (long) (i / perSecond * 1e9);
            LockSupport.parkNanos(Math.max(0, due - System.nanoTime()));
            DeskStream.Step step = steps.get(i);
            try {
                if (connection == null) {
                    connection =
                            DriverManager.getConnection(url, DistributionServer.ADMIN, DistributionServer.PASSWORD);
                }
                stream.write(connection, step);
            } catch (SQLException _) {
                connection = null; // the server is gone; whether the commit came through is not known
                Thread.sleep(50);
                begin += 50_000_000L;
                continue;
            }
            Set<String> events = told.computeIfAbsent(step.ticket(), _ -> new HashSet<>());
            events.add(String.valueOf(step.event().get("event_id")));
            times.append(step.ticket() + ' ' + events.size() + ' ' + System.currentTimeMillis() + '\n');
            i++;
        }
    }
}
