package dev.escalation.text.topics;

import dev.escalation.task.Progress;
import dev.escalation.text.vectors.VectorTable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;

/**
 * Puts tickets into topics by their texts and names each by the words that set it apart from the others (see
 * {@link TopicGroups} and {@link WordContrast}). Topics describe the data as a whole: they are learnt from all texts given
 * and are no features of a prediction.
 */
public final class TopicFinder {
    /** A topic has at least this share of the tickets, and at least this many. */
    private static final double LEAST_SHARE = 0.01;

    private static final int FEWEST = 10;
    private static final int FEWEST_WORDS = 2;

    private final List<TopicText> texts;
    private final List<Set<String>> words;
    private final WordContrast contrast;

    private TopicFinder(List<TopicText> texts) {
        this.texts = texts;
        this.words = texts.stream().map(text -> TopicWords.of(text.text())).toList();
        this.contrast = new WordContrast(WordContrast.counts(words));
    }

    /**
     * @param seed the same gives the same topics
     * @throws CancellationException if the progress was cancelled
     */
    public static Topics find(List<TopicText> texts, long seed, Progress progress) {
        return new TopicFinder(List.copyOf(texts)).run(seed, progress);
    }

    private Topics run(long seed, Progress progress) {
        int[] speaking = IntStream.range(0, texts.size())
                .filter(row -> saysSomething(texts.get(row).vector()))
                .toArray();
        if (speaking.length == 0) {
            return new Topics(
                    List.of(),
                    new Topic(
                            List.of(), IntStream.range(0, texts.size()).boxed().toList()),
                    0,
                    0);
        }
        VectorTable vectors = VectorTable.of(
                IntStream.of(speaking).mapToObj(row -> texts.get(row).vector()).toList());
        TopicGroups groups = TopicGroups.of(vectors, seed, progress);
        List<List<Integer>> members = new ArrayList<>();
        IntStream.range(0, groups.count()).forEach(group -> members.add(new ArrayList<>()));
        for (int i = 0; i < speaking.length; i++) {
            members.get(groups.groupOf()[i]).add(speaking[i]);
        }
        return topics(members, groups);
    }

    private Topics topics(List<List<Integer>> members, TopicGroups groups) {
        List<Topic> topics = new ArrayList<>();
        Set<Integer> rest =
                new TreeSet<>(IntStream.range(0, texts.size()).boxed().toList());
        for (List<Integer> rows : members) {
            List<String> name = rows.size() < Math.max(FEWEST, LEAST_SHARE * texts.size()) ? List.of() : name(rows);
            if (name.size() >= FEWEST_WORDS) {
                topics.add(new Topic(name, rows));
                rows.forEach(rest::remove);
            }
        }
        topics.sort(Comparator.<Topic>comparingInt(topic -> -topic.rows().size())
                .thenComparing(topic -> topic.rows().getFirst()));
        return new Topics(topics, new Topic(List.of(), List.copyOf(rest)), groups.count(), groups.separation());
    }

    private List<String> name(List<Integer> rows) {
        return contrast.words(WordContrast.counts(rows.stream().map(words::get).toList()), rows.size());
    }

    private static boolean saysSomething(float[] vector) {
        for (float value : vector) {
            if (value != 0) {
                return true;
            }
        }
        return false;
    }
}
