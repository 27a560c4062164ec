package dev.escalation.app.alert;

import dev.escalation.app.UnusableRequestException;
import dev.escalation.app.notify.Delivery;
import dev.escalation.app.notify.Outbox;
import dev.escalation.data.Instants;
import dev.escalation.live.alert.Alert;
import dev.escalation.live.alert.AlertEngine;
import dev.escalation.live.alert.AlertRow;
import dev.escalation.live.alert.AlertRules;
import dev.escalation.live.alert.AlertState;
import dev.escalation.store.OwnerOnlyFile;
import dev.escalation.words.Said;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Predicate;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * A desk that is watched by rules. What it remembers is in the workspace, so that a restart tells nothing twice and loses
 * nothing. Of several programs with one workspace, one watches.
 */
public final class AlertDesk implements AutoCloseable {
    /** In the workspace: what was told, what waits, and who watches. */
    public static final String FOLDER = "alerts";

    private static final String STATE = "state.json";
    private static final String LOCK = "watching.lock";
    private static final int RECENT = 500;
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .build();

    private final Path file;
    private final FileChannel lock;
    private final AlertEngine engine;
    private final Delivery delivery;
    private final List<Consumer<List<Alert>>> listeners = new CopyOnWriteArrayList<>();
    private Memory memory;

    /** @param recent alerts, the newest last */
    private record Memory(AlertState state, List<Alert> recent) {
        Memory {
            recent = List.copyOf(recent);
        }
    }

    private AlertDesk(Path file, FileChannel lock, AlertRules rules, Delivery delivery, Memory memory) {
        this.file = file;
        this.lock = lock;
        this.engine = new AlertEngine(rules);
        this.delivery = delivery;
        this.memory = memory;
    }

    /**
     * @param folder {@value #FOLDER} of the workspace, which is made if it is missing
     * @param delivery which is closed with this desk
     * @return empty if another program watches this workspace
     * @throws UnusableRequestException if what is remembered is damaged; it is left as it is
     */
    public static Optional<AlertDesk> open(Path folder, AlertRules rules, Delivery delivery) throws IOException {
        Path lockFile = folder.resolve(LOCK);
        if (!Files.exists(lockFile)) {
            OwnerOnlyFile.replace(lockFile, new byte[0]);
        }
        FileChannel channel = FileChannel.open(lockFile, StandardOpenOption.WRITE);
        try {
            if (!isTaken(channel)) {
                channel.close();
                return Optional.empty();
            }
            Path file = folder.resolve(STATE);
            return Optional.of(new AlertDesk(file, channel, rules, delivery, read(file)));
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    /**
     * Removes what is remembered of other tickets, also messages that wait; a file that cannot be read goes as a whole.
     *
     * @param folder {@value #FOLDER} of the workspace; nothing is made if it is missing
     */
    public static void keepOnly(Path folder, Predicate<String> ticket) throws IOException {
        Path file = folder.resolve(STATE);
        try {
            if (Files.exists(file)) {
                Memory all = read(file);
                List<Alert> recent = all.recent().stream()
                        .filter(alert -> ticket.test(alert.ticketId()))
                        .toList();
                Memory left = new Memory(all.state().only(ticket), recent);
                OwnerOnlyFile.replace(file, MAPPER.writeValueAsBytes(left));
            }
        } catch (UnusableRequestException _) {
            Files.delete(file);
        }
        try {
            if (Files.exists(folder.resolve(Outbox.FILE))) {
                Outbox.in(folder).keepOnly(ticket);
            }
        } catch (UnusableRequestException _) {
            Files.delete(folder.resolve(Outbox.FILE));
        }
    }

    private static boolean isTaken(FileChannel channel) throws IOException {
        try {
            FileLock taken = channel.tryLock();
            return taken != null;
        } catch (OverlappingFileLockException _) {
            return false; // by another part of this program
        }
    }

    private static Memory read(Path file) throws IOException {
        if (!Files.exists(file)) {
            return new Memory(AlertState.START, List.of());
        }
        try {
            return MAPPER.readValue(Files.readAllBytes(file), Memory.class);
        } catch (JacksonException _) {
            throw new UnusableRequestException(Said.of("app.told.damaged", FOLDER, STATE));
        }
    }

    /**
     * Looks at the queue of a moment. Notices are on record before it is remembered that they were told: a program that dies
     * in between tells them again under the same ids.
     *
     * @param moment a moment before the last one is not looked at
     * @param rows the whole queue
     * @return alerts of the moment
     * @throws IOException if it cannot be kept; then the moment does not count
     */
    public List<Alert> look(long moment, List<AlertRow> rows) throws IOException {
        AlertEngine.Step step;
        synchronized (this) {
            AlertState state = memory.state();
            if (Instants.isKnown(state.moment()) && moment < state.moment()) {
                return List.of();
            }
            step = engine.step(state, moment, rows);
            delivery.tell(step.notices(), moment);
            remember(new Memory(step.next(), recent(step.raised())));
        }
        if (!step.raised().isEmpty()) {
            listeners.forEach(listener -> listener.accept(step.raised()));
        }
        return step.raised();
    }

    private List<Alert> recent(List<Alert> raised) {
        List<Alert> all = new ArrayList<>(memory.recent());
        all.addAll(raised);
        return all.subList(Math.max(0, all.size() - RECENT), all.size());
    }

    private void remember(Memory next) throws IOException {
        OwnerOnlyFile.replace(file, MAPPER.writeValueAsBytes(next));
        memory = next;
    }

    /** The last alerts, told or not, the newest last. */
    public synchronized List<Alert> recent() {
        return memory.recent();
    }

    /** Alerts that wait for the end of quiet hours or of a day that has had enough. */
    public synchronized int waiting() {
        return memory.state().waiting();
    }

    /** Is given the alerts of a moment, on the thread that looked. */
    public void listen(Consumer<List<Alert>> listener) {
        listeners.add(listener);
    }

    public Delivery delivery() {
        return delivery;
    }

    @Override
    public void close() throws IOException {
        delivery.close();
        lock.close();
    }
}
