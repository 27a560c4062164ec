package dev.escalation.app.notify;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.InstantSource;

/** Posts messages as JSON, signed. Never follows to another address. */
final class WebhookSender implements Sender {
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(6);

    private final URI url;
    private final WebhookSignature signature;
    private final InstantSource clock;
    private final Duration patience;
    private final HttpClient client;

    WebhookSender(URI url, WebhookSignature signature, InstantSource clock) {
        this(url, signature, clock, PATIENCE);
    }

    WebhookSender(URI url, WebhookSignature signature, InstantSource clock, Duration patience) {
        this.url = url;
        this.signature = signature;
        this.clock = clock;
        this.patience = patience;
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(patience)
                .build();
    }

    @Override
    public SendResult send(Outgoing message) {
        try {
            return result(client.send(request(message), BodyHandlers.discarding()));
        } catch (IOException e) {
            return SendResult.later(
                    url.getHost() + " cannot be reached (" + e.getClass().getSimpleName() + ").");
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return SendResult.later("The program was ended.");
        }
    }

    private HttpRequest request(Outgoing message) {
        long seconds = clock.instant().getEpochSecond();
        return HttpRequest.newBuilder(url)
                .timeout(patience)
                .header("Content-Type", "application/json")
                .header("webhook-id", message.id())
                .header("webhook-timestamp", Long.toString(seconds))
                .header("webhook-signature", signature.sign(message.id(), seconds, message.body()))
                .POST(HttpRequest.BodyPublishers.ofString(message.body()))
                .build();
    }

    private SendResult result(HttpResponse<Void> answer) {
        int status = answer.statusCode();
        if (status >= 200 && status < 300) {
            return new SendResult.Delivered();
        }
        String what = url.getHost() + " answered " + status;
        if (status == 429 || status >= 500) {
            return new SendResult.Later(what + ".", pause(answer));
        }
        return new SendResult.Refused(
                status >= 300 && status < 400
                        ? what + ", which leads elsewhere. Give the final address."
                        : what + " and will not take it.");
    }

    private static Duration pause(HttpResponse<Void> answer) {
        return answer.headers()
                .firstValue("Retry-After")
                .filter(text -> text.matches("\\d{1,5}"))
                .map(text -> Duration.ofSeconds(Long.parseLong(text)))
                .map(asked -> asked.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : asked)
                .orElse(Duration.ZERO);
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
