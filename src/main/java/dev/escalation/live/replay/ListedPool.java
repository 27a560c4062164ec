package dev.escalation.live.replay;

import dev.escalation.model.evaluation.BootstrapInterval;
import dev.escalation.model.evaluation.WeightedBootstrap;
import java.util.ArrayList;
import java.util.List;

/** Listed tickets of all weeks, each with the chance that it is on its list. */
final class ListedPool {
    private final List<Integer> customer = new ArrayList<>();
    private final List<Double> chance = new ArrayList<>();
    private final List<Boolean> came = new ArrayList<>();

    void add(int ofCustomer, double onList, boolean hit) {
        customer.add(ofCustomer);
        chance.add(onList);
        came.add(hit);
    }

    double size() {
        return chance.stream().mapToDouble(Double::doubleValue).sum();
    }

    BootstrapInterval share(long seed) {
        int[] clusters = customer.stream().mapToInt(Integer::intValue).toArray();
        return new WeightedBootstrap(clusters).interval(this::share, seed);
    }

    private double share(int[] weight) {
        double hits = 0;
        double all = 0;
        for (int i = 0; i < weight.length; i++) {
            all += weight[i] * chance.get(i);
            hits += came.get(i) ? weight[i] * chance.get(i) : 0;
        }
        return hits / all;
    }
}
