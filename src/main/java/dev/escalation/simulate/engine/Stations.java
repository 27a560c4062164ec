package dev.escalation.simulate.engine;

import dev.escalation.simulate.clock.OpenHours;
import java.util.ArrayList;
import java.util.List;

/**
 * Who works: stations with a queue each, and the servers that take from it. An agent with a queue of his own is a station
 * with one server; a group that shares a queue is a station with many.
 *
 * @param first servers of station s are {@code first[s] … first[s + 1] - 1}
 * @param servers hours of each server
 * @param open hours of each station: of any of its servers
 */
public record Stations(int[] first, List<OpenHours> servers, List<OpenHours> open) {
    /** The hours of a station's servers, and of all of them together. */
    public record Station(List<OpenHours> servers, OpenHours open) {
        /** Somebody with a queue of their own. */
        public static Station alone(OpenHours hours) {
            return new Station(List.of(hours), hours);
        }
    }

    /** @throws IllegalArgumentException for a station without servers */
    public static Stations of(List<Station> stations) {
        int[] first = new int[stations.size() + 1];
        List<OpenHours> servers = new ArrayList<>();
        List<OpenHours> open = new ArrayList<>();
        for (int s = 0; s < stations.size(); s++) {
            if (stations.get(s).servers().isEmpty()) {
                throw new IllegalArgumentException("Station " + s + " has no servers");
            }
            servers.addAll(stations.get(s).servers());
            open.add(stations.get(s).open());
            first[s + 1] = servers.size();
        }
        return new Stations(first, List.copyOf(servers), List.copyOf(open));
    }

    public int count() {
        return open.size();
    }
}
