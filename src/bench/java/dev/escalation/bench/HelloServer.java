package dev.escalation.bench;

import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;

/** The HTTP library alone: reads a body and says hello. */
public final class HelloServer {
    private HelloServer() {}

    public static void main(String[] args) throws InterruptedException {
        Javalin server = Javalin.create(config -> {
            config.startup.showJavalinBanner = false;
            config.concurrency.useVirtualThreads = true;
            config.http.compressionStrategy = CompressionStrategy.NONE;
            config.routes.post(
                    "/hello", ctx -> ctx.contentType("text/plain").result("hello " + ctx.bodyAsBytes().length));
        });
        server.start("127.0.0.1", 0);
        System.out.println("http://127.0.0.1:" + server.port());
        Thread.currentThread().join();
    }
}
