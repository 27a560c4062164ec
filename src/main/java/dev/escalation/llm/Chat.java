package dev.escalation.llm;

import dev.escalation.llm.ChatException.Reason;
import dev.escalation.task.Progress;
import dev.escalation.words.Said;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One conversation of one question. Tries again when the server is busy or has a fault, as long as there is time; never
 * follows to another address, so that the key goes nowhere else.
 */
public final class Chat implements AutoCloseable {
    private static final int TRIES = 3;
    private static final long LARGEST_ANSWER_BYTES = 256 * 1024;
    private static final Duration PAUSE = Duration.ofMillis(400);
    private static final Duration LOOK = Duration.ofMillis(50);
    private static final Set<Integer> AGAIN = Set.of(429, 500, 502, 503, 504);

    private final ChatServer server;
    private final HttpClient client;
    /** Not the client's own way of waiting: that needs the common pool, which training may keep busy for minutes. */
    private final ExecutorService waiting = Executors.newVirtualThreadPerTaskExecutor();

    public Chat(ChatServer server) {
        this.server = server;
        this.client = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(server.patience())
                .build();
    }

    /**
     * @return what the model says, without any check
     * @throws ChatException if it says nothing in time
     * @throws java.util.concurrent.CancellationException if the user stops it
     */
    public String ask(List<ChatMessage> messages, Progress progress) throws ChatException {
        long deadline = System.nanoTime() + server.patience().toNanos();
        String body = server.body(messages);
        for (int attempt = 1; ; attempt++) {
            Optional<HttpResponse<String>> answer = tried(body, deadline, progress);
            boolean again = answer.isEmpty() || AGAIN.contains(answer.get().statusCode());
            if (!again) {
                return content(answer.get());
            }
            Duration pause = pause(answer, attempt);
            boolean timeLeft = System.nanoTime() + pause.toNanos() < deadline;
            if (attempt == TRIES || !timeLeft) {
                throw given(answer);
            }
            rest(pause, progress);
        }
    }

    /** Empty if the server cannot be reached. */
    private Optional<HttpResponse<String>> tried(String body, long deadline, Progress progress) throws ChatException {
        Future<HttpResponse<String>> answer = waiting.submit(() -> client.send(
                server.request(body), BodyHandlers.limiting(BodyHandlers.ofString(), LARGEST_ANSWER_BYTES)));
        try {
            while (true) {
                progress.checkCancelled();
                long left = deadline - System.nanoTime();
                if (left <= 0) {
                    throw new ChatException(Reason.TIME, Said.of("llm.time", seconds()));
                }
                try {
                    return Optional.of(answer.get(Math.min(left, LOOK.toNanos()), TimeUnit.NANOSECONDS));
                } catch (TimeoutException _) {
                    // looks again whether the user has had enough
                }
            }
        } catch (ExecutionException e) {
            return failed(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ChatException(Reason.TIME, Said.of("llm.stopped"));
        } finally {
            answer.cancel(true);
        }
    }

    private static Optional<HttpResponse<String>> failed(ExecutionException failure) throws ChatException {
        if (failure.getCause() instanceof IOException io) {
            String words = String.valueOf(io.getMessage());
            if (words.toLowerCase(Locale.ROOT).contains("capacity")) {
                throw new ChatException(Reason.ANSWER, Said.of("llm.long"));
            }
            return Optional.empty();
        }
        throw new ChatException(Reason.SERVER, Said.of("llm.failed", failure.getCause()));
    }

    private String seconds() {
        return server.patience().toSeconds() + " s";
    }

    /** A server may say how long to wait. */
    private static Duration pause(Optional<HttpResponse<String>> answer, int attempt) {
        Duration own = PAUSE.multipliedBy(1L << (attempt - 1));
        return answer.flatMap(response -> response.headers().firstValue("Retry-After"))
                .filter(text -> text.matches("\\d{1,4}"))
                .map(text -> Duration.ofSeconds(Long.parseLong(text)))
                .filter(asked -> asked.compareTo(own) > 0)
                .orElse(own);
    }

    private static void rest(Duration pause, Progress progress) throws ChatException {
        long end = System.nanoTime() + pause.toNanos();
        try {
            while (System.nanoTime() < end) {
                progress.checkCancelled();
                Thread.sleep(LOOK);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new ChatException(Reason.TIME, Said.of("llm.stopped"));
        }
    }

    private ChatException given(Optional<HttpResponse<String>> answer) {
        if (answer.isEmpty()) {
            return new ChatException(Reason.UNREACHABLE, Said.of("llm.nobody", server.address()));
        }
        int status = answer.get().statusCode();
        return status == 429
                ? new ChatException(Reason.BUSY, Said.of("llm.busy"))
                : new ChatException(Reason.SERVER, Said.of("llm.fault", Integer.toString(status)));
    }

    private String content(HttpResponse<String> answer) throws ChatException {
        switch (answer.statusCode()) {
            case 200 -> {}
            case 401, 403 ->
                throw new ChatException(Reason.KEY, Said.of("llm.key", Integer.toString(answer.statusCode())));
            case 404 -> throw new ChatException(Reason.MODEL, Said.of("llm.model", server.model()));
            case 301, 302, 307, 308 -> throw new ChatException(Reason.SETTINGS, Said.of("llm.elsewhere"));
            default ->
                throw new ChatException(Reason.SERVER, Said.of("llm.question", Integer.toString(answer.statusCode())));
        }
        try {
            JsonNode content = JsonMapper.shared().readTree(answer.body()).at("/choices/0/message/content");
            if (content.isString() && !content.asString().isBlank()) {
                return content.asString();
            }
        } catch (JacksonException _) {
            // said below
        }
        throw new ChatException(Reason.ANSWER, Said.of("llm.answer"));
    }

    @Override
    public void close() {
        client.shutdownNow();
        waiting.shutdownNow();
    }
}
