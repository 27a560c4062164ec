package dev.escalation.llm;

import dev.escalation.words.Said;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * A model behind an address.
 *
 * @param model its name there, such as {@code llama3.2}
 * @param key empty if none is needed
 * @param patience how long an answer may take, all tries together; 20 s unless told otherwise
 */
public record ChatServer(ChatAddress address, String model, String key, Duration patience) {
    public static final Duration PATIENCE = Duration.ofSeconds(20);

    /** @throws ChatException of reason {@code SETTINGS} if the address or the name cannot be used */
    public static ChatServer of(String address, String model, String key, Duration patience) throws ChatException {
        String name = model.strip();
        if (name.isEmpty()) {
            throw new ChatException(ChatException.Reason.SETTINGS, Said.of("llm.name"));
        }
        if (!key.strip().chars().allMatch(c -> c > ' ' && c < 127)) {
            throw new ChatException(ChatException.Reason.SETTINGS, Said.of("llm.characters"));
        }
        return new ChatServer(ChatAddress.of(address), name, key.strip(), patience);
    }

    /** The key is not shown. */
    @Override
    public String toString() {
        return model + " at " + address;
    }

    /** The body of the request, exactly as it is sent. */
    public String body(List<ChatMessage> messages) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("model", model);
        body.put("messages", messages);
        body.put("stream", false);
        return JsonMapper.shared().writeValueAsString(body);
    }

    HttpRequest request(String body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address.completions())
                .header("Content-Type", "application/json")
                .header("Accept", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        if (!key.isEmpty()) {
            request.header("Authorization", "Bearer " + key);
        }
        return request.build();
    }
}
