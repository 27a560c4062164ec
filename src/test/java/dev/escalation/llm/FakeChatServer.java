package dev.escalation.llm;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import tools.jackson.databind.json.JsonMapper;

/** A server in the OpenAI format, on a real socket, that does what it is told, and writes down what it was sent. */
public final class FakeChatServer implements AutoCloseable {
    private final HttpServer server;
    private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Request> requests = new CopyOnWriteArrayList<>();
    private final CountDownLatch closing = new CountDownLatch(1);

    /** What came in. */
    public record Request(String path, String authorization, String body) {}

    /** What to do with the n-th request, counted from 0. */
    public interface Behaviour {
        void answer(Exchange exchange, int n) throws IOException;
    }

    /** One request, to be answered once. */
    public final class Exchange {
        private final HttpExchange http;
        private final String body;

        private Exchange(HttpExchange http, String body) {
            this.http = http;
            this.body = body;
        }

        public String body() {
            return body;
        }

        public Exchange header(String name, String value) {
            http.getResponseHeaders().set(name, value);
            return this;
        }

        public void says(String content) throws IOException {
            Map<String, Object> message = Map.of("role", "assistant", "content", content);
            sends(200, JsonMapper.shared().writeValueAsString(Map.of("choices", List.of(Map.of("message", message)))));
        }

        public void sends(int status, String text) throws IOException {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            http.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            http.getResponseBody().write(bytes);
            http.close();
        }

        /** Sends a beginning, then nothing until the server is closed. */
        public void hangs(boolean afterTheHead) throws IOException {
            if (afterTheHead) {
                http.sendResponseHeaders(200, 1000);
                http.getResponseBody().write('{');
                http.getResponseBody().flush();
            }
            try {
                closing.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        public void breaksOff() {
            http.close();
        }
    }

    public FakeChatServer(Behaviour behaviour) {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(workers);
        server.createContext("/", http -> {
            String body = new String(http.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            String key = http.getRequestHeaders().getFirst("Authorization");
            int n;
            synchronized (requests) {
                n = requests.size();
                requests.add(new Request(http.getRequestURI().getPath(), key == null ? "" : key, body));
            }
            behaviour.answer(new Exchange(http, body), n);
        });
        server.start();
    }

    public List<Request> requests() {
        return requests;
    }

    public String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/v1";
    }

    public ChatServer chat(Duration patience) {
        try {
            return ChatServer.of(address(), "test-model", "key-1", patience);
        } catch (ChatException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
        workers.shutdownNow();
    }
}
