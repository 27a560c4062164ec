package dev.escalation.simulate.routing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/**
 * One figure of all agents and kinds of work: an agent's own tickets, drawn towards the department's mean as far as agents
 * are alike, which is itself drawn towards the desk's as far as departments are alike.
 */
final class Shrinkage {
    private final Estimate[][] usual;
    private final Estimate[][] ofAgent;

    /**
     * @param own by agent and kind; the last kind is all other work, which takes the values of all kinds
     * @param department of each agent, from 0
     * @param fit finds out how much members differ
     */
    Shrinkage(Tally[][] own, int[] department, Function<List<Prior.Group>, Prior> fit) {
        int kinds = own.length == 0 ? 0 : own[0].length;
        int departments = Arrays.stream(department).max().orElse(-1) + 1;
        Tally[][] ofDepartment = sums(own, department, departments, kinds);
        List<Prior.Group> agents = new ArrayList<>();
        List<Prior.Group> rooms = new ArrayList<>();
        // values of the last kind are those of the others again
        for (int kind = 0; kind < Math.max(1, kinds - 1) && kind < kinds; kind++) {
            rooms.add(column(ofDepartment, kind));
            for (int d = 0; d < departments; d++) {
                agents.add(column(members(own, department, d), kind));
            }
        }
        Prior ofAgents = fit.apply(known(agents));
        Prior ofDepartments = fit.apply(known(rooms));
        usual = new Estimate[departments][kinds];
        ofAgent = new Estimate[own.length][kinds];
        for (int kind = 0; kind < kinds; kind++) {
            double desk = column(ofDepartment, kind).all().mean();
            for (int d = 0; d < departments; d++) {
                usual[d][kind] = ofDepartments.of(desk, ofDepartment[d][kind]);
            }
            for (int agent = 0; agent < own.length; agent++) {
                ofAgent[agent][kind] = ofAgents.of(usual[department[agent]][kind].value(), own[agent][kind]);
            }
        }
    }

    private static Tally[][] sums(Tally[][] own, int[] department, int departments, int kinds) {
        Tally[][] sums = new Tally[departments][kinds];
        for (Tally[] row : sums) {
            Arrays.setAll(row, _ -> new Tally());
        }
        for (int agent = 0; agent < own.length; agent++) {
            for (int kind = 0; kind < kinds; kind++) {
                sums[department[agent]][kind].add(own[agent][kind]);
            }
        }
        return sums;
    }

    private static Tally[][] members(Tally[][] own, int[] department, int which) {
        List<Tally[]> members = new ArrayList<>();
        for (int agent = 0; agent < own.length; agent++) {
            if (department[agent] == which) {
                members.add(own[agent]);
            }
        }
        return members.toArray(Tally[][]::new);
    }

    private static Prior.Group column(Tally[][] rows, int kind) {
        return new Prior.Group(Arrays.stream(rows).map(row -> row[kind]).toList());
    }

    private static List<Prior.Group> known(List<Prior.Group> groups) {
        return groups.stream().filter(group -> !group.members().isEmpty()).toList();
    }

    Estimate usual(int department, int kind) {
        return usual[department][kind];
    }

    Estimate of(int agent, int kind) {
        return ofAgent[agent][kind];
    }
}
