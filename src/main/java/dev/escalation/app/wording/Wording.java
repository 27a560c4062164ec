package dev.escalation.app.wording;

import dev.escalation.explain.sentence.CheckedText;
import dev.escalation.llm.Chat;
import dev.escalation.llm.ChatException;
import dev.escalation.llm.ChatServer;
import dev.escalation.task.Progress;

/** Has a language model word facts, and shows only what says them. */
public final class Wording {
    private Wording() {}

    /**
     * Sends a question once, and checks each sentence of the answer.
     *
     * @param template what is shown if there is no answer
     * @throws java.util.concurrent.CancellationException if the user stops it
     */
    public static Worded of(Question question, ChatServer server, String template, Progress progress) {
        try (Chat chat = new Chat(server)) {
            String said = chat.ask(question.messages(), progress);
            return Worded.of(CheckedText.of(question.facts(), ClaimsReader.read(said)), template);
        } catch (ChatException e) {
            return Worded.failed(e, template);
        }
    }
}
