package dev.escalation.app.notify;

import dev.escalation.app.UnusableRequestException;
import dev.escalation.store.OwnerOnlyFile;
import dev.escalation.words.Said;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Messages that wait, in a file that only its owner may read: what is in it survives the program. A message leaves it when
 * it was delivered or given up, never before, so it may be delivered twice but not be lost. Safe for many threads of one
 * program.
 */
public final class Outbox {
    public static final String FILE = "outbox.json";
    /** More are a mistake, such as an address that has been wrong for months. */
    public static final int MOST = 10_000;

    private static final int MOST_DEAD = 1_000;
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .build();

    private final Path file;
    private Content content;

    /**
     * What is in the file.
     *
     * @param waiting in the order of arrival
     * @param dead given up, the newest last; the oldest go when there are very many
     * @param deadCount of all that were ever given up
     */
    private record Content(List<Outgoing> waiting, List<Outgoing> dead, int deadCount) {
        static final Content EMPTY = new Content(List.of(), List.of(), 0);

        Content {
            waiting = List.copyOf(waiting);
            dead = List.copyOf(dead);
        }
    }

    private Outbox(Path file, Content content) {
        this.file = file;
        this.content = content;
    }

    /**
     * @param folder that is made if it is missing
     * @throws UnusableRequestException if the file is damaged; it is left as it is
     */
    public static Outbox in(Path folder) throws IOException {
        Path file = folder.resolve(FILE);
        return new Outbox(file, Files.exists(file) ? read(file) : Content.EMPTY);
    }

    private static Content read(Path file) throws IOException {
        try {
            return MAPPER.readValue(Files.readAllBytes(file), Content.class);
        } catch (JacksonException _) {
            throw new UnusableRequestException(Said.of("app.outbox.damaged", FILE));
        }
    }

    /**
     * Takes messages; those that are there already are left as they are.
     *
     * @throws IOException if they cannot be kept; then none of them is taken
     */
    public synchronized void add(List<Outgoing> messages) throws IOException {
        List<Outgoing> waiting = new ArrayList<>(content.waiting());
        for (Outgoing message : messages) {
            if (find(message.id(), message.channel()).isEmpty()) {
                waiting.add(message);
            }
        }
        if (waiting.size() > MOST) {
            throw new IOException(MOST + " messages wait already; deliver or remove them first");
        }
        change(new Content(waiting, content.dead(), content.deadCount()));
    }

    synchronized Optional<Outgoing> find(String id, String channel) {
        return content.waiting().stream()
                .filter(one -> one.id().equals(id) && one.channel().equals(channel))
                .findFirst();
    }

    /** What is due, in the order of arrival. */
    synchronized List<Outgoing> due(long now) {
        return content.waiting().stream().filter(one -> one.notBefore() <= now).toList();
    }

    synchronized void delivered(Outgoing message) throws IOException {
        change(new Content(without(message), content.dead(), content.deadCount()));
    }

    /** @param failed the message with what went wrong and when it is tried next */
    synchronized void later(Outgoing failed) throws IOException {
        List<Outgoing> waiting = new ArrayList<>(content.waiting());
        waiting.replaceAll(one -> isSame(one, failed) ? failed : one);
        change(new Content(waiting, content.dead(), content.deadCount()));
    }

    synchronized void givenUp(Outgoing failed) throws IOException {
        List<Outgoing> dead = new ArrayList<>(content.dead());
        dead.add(failed);
        List<Outgoing> newest = dead.subList(Math.max(0, dead.size() - MOST_DEAD), dead.size());
        change(new Content(without(failed), newest, content.deadCount() + 1));
    }

    private List<Outgoing> without(Outgoing message) {
        return content.waiting().stream().filter(one -> !isSame(one, message)).toList();
    }

    private static boolean isSame(Outgoing one, Outgoing other) {
        return one.id().equals(other.id()) && one.channel().equals(other.channel());
    }

    /** The file first: what this program believes is never ahead of what another one would find. */
    private void change(Content next) throws IOException {
        if (!next.equals(content)) {
            OwnerOnlyFile.replace(file, MAPPER.writeValueAsBytes(next));
            content = next;
        }
    }

    /** Removes messages that tell of other tickets too, delivered or not. */
    public synchronized void keepOnly(Predicate<String> ticket) throws IOException {
        change(new Content(only(content.waiting(), ticket), only(content.dead(), ticket), content.deadCount()));
    }

    private static List<Outgoing> only(List<Outgoing> messages, Predicate<String> ticket) {
        return messages.stream()
                .filter(message -> message.tickets().stream().allMatch(ticket))
                .toList();
    }

    public synchronized int waiting() {
        return content.waiting().size();
    }

    /** What was given up, with the reason; the newest last. */
    public synchronized List<Outgoing> dead() {
        return content.dead();
    }

    /** How many were ever given up. */
    public synchronized int deadCount() {
        return content.deadCount();
    }
}
