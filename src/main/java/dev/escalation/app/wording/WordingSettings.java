package dev.escalation.app.wording;

import dev.escalation.store.secrets.SecretPlace;

/**
 * Which language model words the sentences.
 *
 * @param isOn nothing is sent while it is off
 * @param address such as {@code http://localhost:11434/v1}
 * @param model its name there
 * @param seconds how long an answer may take, 1 to 120
 * @param secret where the key is kept; {@code NOWHERE} for a server that needs none
 */
public record WordingSettings(boolean isOn, String address, String model, int seconds, SecretPlace secret) {
    public static final int SHORTEST_SECONDS = 1;
    public static final int LONGEST_SECONDS = 120;

    /** What a user finds before he has set anything: off, a server on this machine. */
    public static final WordingSettings FIRST =
            new WordingSettings(false, "http://localhost:11434/v1", "llama3.2", 20, SecretPlace.NOWHERE);
}
