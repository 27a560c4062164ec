package dev.escalation.ingest;

import dev.escalation.words.Said;
import dev.escalation.words.Sayable;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The mapping to use and the files it reads.
 *
 * @param why in a sentence
 */
record MappingSelection(Mapping mapping, String why, Map<InputTable, CsvHead> tables) {
    private static final Set<String> MINIMAL_TICKET_COLUMNS =
            Set.of("ticket_id", "customer_id", "agent_id", "subject", "status", "priority", "created_at");
    private static final List<String> EVENT_EVIDENCE = List.of("from_value", "to_value", "actor_role");

    static MappingSelection choose(SourceFiles files, MappingChoice choice) {
        return switch (choice) {
            case MappingChoice.Auto(List<Mapping> saved) -> auto(files, saved);
            case MappingChoice.Profile(String name) ->
                name.equals("auto")
                        ? auto(files, List.of())
                        : stated(files, Profiles.get(name), "The profile was chosen.");
            case MappingChoice.File(java.nio.file.Path path) ->
                stated(files, readFile(path), "The mapping file " + path.getFileName() + " was given.");
            case MappingChoice.Given(Mapping mapping, String why) -> stated(files, mapping, why);
        };
    }

    private static Mapping readFile(java.nio.file.Path path) {
        String name = String.valueOf(path.getFileName());
        try {
            return MappingReader.read(name, Files.readString(path));
        } catch (CharacterCodingException e) {
            throw CsvTable.undecodable(name, 0, Said.of("ingest.mapping.utf8.advice"))
                    .causedBy(e);
        } catch (IOException e) {
            throw UnusableInputException.inFile(
                            Said.of("ingest.mapping.unreadable"), name, Said.of("ingest.path.advice", path))
                    .causedBy(e);
        }
    }

    private static MappingSelection stated(SourceFiles files, Mapping mapping, String why) {
        Map<InputTable, CsvHead> tables = new EnumMap<>(InputTable.class);
        InputTable main = mapping.isEventLog() ? InputTable.EVENT_LOG : InputTable.TICKETS;
        tables.putAll(files.tables(mapping));
        if (!tables.containsKey(main) && files.heads().size() == 1) {
            tables.put(main, files.heads().getFirst());
        }
        if (!tables.containsKey(main)) {
            throw nothingFound(files, mapping);
        }
        return of(mapping, why, tables);
    }

    private static MappingSelection of(Mapping mapping, String why, Map<InputTable, CsvHead> tables) {
        boolean events = mapping.isEventLog() || tables.keySet().stream().anyMatch(InputTable::tellsEvents);
        return new MappingSelection(events ? mapping : mapping.withoutEvents(), why, tables);
    }

    private static MappingSelection auto(SourceFiles files, List<Mapping> saved) {
        Mapping canonical = Profiles.get("native");
        Map<InputTable, CsvHead> tables = canonicalTables(files, canonical);
        CsvHead tickets = tables.get(InputTable.TICKETS);
        List<ProfileMatch> matches = ProfileMatch.all(files, saved);
        if (tickets != null
                && (isCanonical(matches.getFirst()) || !matches.getFirst().isComplete())) {
            return canonical(canonical, tables, tickets);
        }
        for (ProfileMatch match : matches) {
            Map<InputTable, CsvHead> matched = match.isComplete() ? match.tables(files) : null;
            if (matched != null) {
                return of(match.profile(), match.why(), matched);
            }
        }
        throw nothingFits(files, canonical, matches);
    }

    private static MappingSelection canonical(Mapping canonical, Map<InputTable, CsvHead> tables, CsvHead tickets) {
        return isMinimal(tickets, tables.get(InputTable.TICKET_EVENTS))
                ? of(
                        Profiles.get("minimal"),
                        tickets.fileName() + " has only columns of the minimal schema and none for an outcome,"
                                + " so two or more Updated events count as an escalation.",
                        tables)
                : of(canonical, tickets.fileName() + " has the canonical column names.", tables);
    }

    /** Of profiles with as many columns found the canonical ones come first. */
    private static boolean isCanonical(ProfileMatch match) {
        return Profiles.CANONICAL.contains(match.profile().name());
    }

    private static UnusableInputException nothingFits(
            SourceFiles files, Mapping canonical, List<ProfileMatch> matches) {
        if (matches.isEmpty()) {
            return nothingFound(files, canonical);
        }
        ProfileMatch nearest = matches.getFirst();
        if (nearest.isNear() && !isCanonical(nearest)) {
            return nearest.failure();
        }
        CsvHead named = files.tables(canonical).get(InputTable.TICKETS);
        CsvHead tickets = files.single() ? files.heads().getFirst() : named;
        if (tickets != null) {
            MissingColumns.check(InputTable.TICKETS, canonicalTickets(canonical), tickets);
        }
        return nothingFound(files, canonical);
    }

    /** Nothing if the file of tickets has a canonical name only, and other columns. */
    private static Map<InputTable, CsvHead> canonicalTables(SourceFiles files, Mapping canonical) {
        Map<InputTable, CsvHead> tables = files.tables(canonical);
        CsvHead tickets = tables.get(InputTable.TICKETS);
        boolean usable =
                tickets != null && MissingColumns.hasAll(InputTable.TICKETS, canonicalTickets(canonical), tickets);
        return usable ? tables : Map.of();
    }

    private static TableMapping canonicalTickets(Mapping canonical) {
        return java.util.Objects.requireNonNull(canonical.tables().get(InputTable.TICKETS));
    }

    private static boolean isMinimal(CsvHead tickets, @org.jspecify.annotations.Nullable CsvHead events) {
        boolean onlyMinimal =
                tickets.header().stream().map(CsvHead::normalised).allMatch(MINIMAL_TICKET_COLUMNS::contains);
        return onlyMinimal && (events == null || EVENT_EVIDENCE.stream().noneMatch(name -> events.indexOf(name) >= 0));
    }

    private static Sayable unreadable(SourceFiles files) {
        return Sayable.joined(
                "",
                files.failures().values().stream()
                        .map(failure -> Said.of("ingest.table.unreadable", failure.fileName(), failure.what()))
                        .toList());
    }

    private static UnusableInputException nothingFound(SourceFiles files, Mapping mapping) {
        if (!files.failures().isEmpty() && files.heads().isEmpty()) {
            throw files.failures().values().iterator().next();
        }
        List<String> found = new java.util.ArrayList<>(
                files.heads().stream().map(CsvHead::fileName).toList());
        found.addAll(files.failures().keySet());
        found.addAll(files.otherFiles());
        String wanted = mapping.tables().entrySet().stream()
                .map(entry -> entry.getKey().id() + " ("
                        + String.join(", ", entry.getKey().requiredNames()) + ")")
                .collect(Collectors.joining("; "));
        Sayable there =
                found.isEmpty() ? Said.of("ingest.table.none.at.all") : Sayable.asItIs(String.join(", ", found));
        return UnusableInputException.inFile(
                Said.of("ingest.table.none", wanted, there, unreadable(files)),
                files.name(),
                Said.of("ingest.table.none.advice"));
    }
}
