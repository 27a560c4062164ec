package dev.escalation.app;

import dev.escalation.analysis.Column;
import dev.escalation.app.workspace.WorkspaceSession;
import dev.escalation.data.CleanData;
import dev.escalation.data.CodedColumn;
import dev.escalation.data.Dictionary;
import dev.escalation.features.TicketVectors;
import dev.escalation.task.Progress;
import dev.escalation.text.topics.Topic;
import dev.escalation.text.topics.TopicFinder;
import dev.escalation.text.topics.TopicText;
import dev.escalation.text.topics.Topics;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What the tickets of a data set were opened with, read.
 *
 * @param data whose tickets they are
 * @param topics what they are about; learnt from all tickets, so they describe and predict nothing
 */
public record ReadTexts(CleanData data, TicketVectors vectors, Topics topics) {
    /** Name of the column that holds each ticket's topic. */
    public static final String TOPIC = "topic";

    private static final long SEED = 1;

    /**
     * @param session of the workspace that the data belongs to; null if it belongs to none
     * @throws java.util.concurrent.CancellationException if the user stops it; vectors made by then are kept
     */
    public static ReadTexts of(CleanData data, @Nullable WorkspaceSession session, Progress progress)
            throws IOException {
        TicketVectors vectors = OpeningTexts.read(data, session, progress);
        List<TopicText> texts = IntStream.range(0, data.tickets().size())
                .mapToObj(ticket -> new TopicText(
                        TicketVectors.text(data.tickets(), ticket),
                        vectors.vectors().get(ticket)))
                .toList();
        return new ReadTexts(data, vectors, TopicFinder.find(texts, SEED, progress));
    }

    /** Whether there is anything to read. */
    public static boolean areIn(CleanData data) {
        return IntStream.range(0, data.tickets().size())
                .anyMatch(ticket -> !TicketVectors.text(data.tickets(), ticket).isBlank());
    }

    /** The topic of each ticket, missing for those that fit none. */
    public Column.Categories topicColumn() {
        Dictionary names = new Dictionary();
        int[] codes = new int[data.tickets().size()];
        Arrays.fill(codes, Dictionary.MISSING);
        for (Topic topic : topics.topics()) {
            int code = names.add(topic.name());
            topic.rows().forEach(ticket -> codes[ticket] = code);
        }
        return new Column.Categories(
                TOPIC,
                Column.Owner.TICKET,
                Column.AsOf.CREATION,
                Column.Order.MOST_FIRST,
                new CodedColumn(codes, names));
    }

    /** Tickets whose text seems to be in another language than the model's. */
    public int notEnglish() {
        return vectors.notEnglish().cardinality();
    }
}
