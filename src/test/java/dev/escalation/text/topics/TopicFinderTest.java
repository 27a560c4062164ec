package dev.escalation.text.topics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.escalation.task.Progress;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TopicFinderTest {
    private static final List<String> THEMES = List.of(
            "invoice refund charged",
            "printer paper jam",
            "password login locked",
            "vpn tunnel drops",
            "mailbox quota full",
            "laptop battery swollen");

    @Test
    void topicsAreFoundAndNamedByTheirOwnWords() {
        Topics topics = TopicFinder.find(desk(), 1, Progress.NONE);
        assertThat(topics.groups()).isEqualTo(6);
        assertThat(topics.separation()).isGreaterThan(0.7);
        assertThat(topics.topics()).hasSize(6);
        for (Topic topic : topics.topics()) {
            int theme = topic.rows().getFirst() % 6;
            assertThat(topic.rows()).hasSize(50).allMatch(row -> row % 6 == theme);
            assertThat(topic.words())
                    .containsExactlyInAnyOrder(THEMES.get(theme).split(" "));
            assertThat(topic.name()).contains(", ");
        }
        assertThat(topics.rest().rows()).isEmpty();
    }

    @Test
    void smallGroupsAndSilentTextsAreTheRest() {
        List<TopicText> texts = new ArrayList<>(desk());
        Random random = new Random(9);
        for (int i = 0; i < 4; i++) {
            texts.add(new TopicText("odd one out", near(12, random)));
        }
        texts.add(new TopicText("", new float[16]));
        Topics topics = TopicFinder.find(texts, 1, Progress.NONE);
        long all =
                topics.topics().stream().mapToLong(topic -> topic.rows().size()).sum();
        assertThat(all + topics.rest().rows().size()).isEqualTo(305);
        assertThat(topics.rest().rows()).contains(304);
        assertThat(topics.rest().words()).isEmpty();
    }

    @Test
    void theSameSeedGivesTheSameTopics() {
        assertThat(TopicFinder.find(desk(), 5, Progress.NONE)).isEqualTo(TopicFinder.find(desk(), 5, Progress.NONE));
    }

    @Test
    void fewTextsHaveNoTopics() {
        assertThat(TopicFinder.find(List.of(), 1, Progress.NONE).topics()).isEmpty();
        Topics topics = TopicFinder.find(desk().subList(0, 8), 1, Progress.NONE);
        assertThat(topics.topics()).isEmpty();
        assertThat(topics.rest().rows()).hasSize(8);
        assertThat(topics.separation()).isCloseTo(0, within(1e-9));
    }

    /** Six themes in turn, 50 tickets each. */
    private static List<TopicText> desk() {
        Random random = new Random(4);
        return IntStream.range(0, 300)
                .mapToObj(i -> new TopicText(
                        "Hello, " + THEMES.get(i % 6) + " on floor " + i + ", office window", near(i % 6, random)))
                .toList();
    }

    private static float[] near(int axis, Random random) {
        float[] vector = new float[16];
        double squares = 0;
        for (int j = 0; j < 16; j++) {
            vector[j] = (j == axis ? 1 : 0) + 0.08f * (float) random.nextGaussian();
            squares += vector[j] * vector[j];
        }
        for (int j = 0; j < 16; j++) {
            vector[j] /= (float) Math.sqrt(squares);
        }
        return vector;
    }
}
