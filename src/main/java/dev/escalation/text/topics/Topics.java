package dev.escalation.text.topics;

import java.util.List;

/**
 * What texts are about.
 *
 * @param topics the largest first
 * @param rest tickets of groups that are too small or have no words of their own, and those whose text says nothing
 * @param groups how many groups the texts were put into, small ones included
 * @param separation mean silhouette of the groups, from -1 to 1: near 0 the groups run into each other
 */
public record Topics(List<Topic> topics, Topic rest, int groups, double separation) {
    public Topics {
        topics = List.copyOf(topics);
    }
}
