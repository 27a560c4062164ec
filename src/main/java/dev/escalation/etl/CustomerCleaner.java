package dev.escalation.etl;

import dev.escalation.data.CustomerTable;
import dev.escalation.ingest.Mapping;
import dev.escalation.ingest.RowBatch;
import java.util.List;

/** Customers: e-mail valid and lower case, region trimmed and title case. */
final class CustomerCleaner implements RowCleaner {
    private final TableRun run;
    private final IdCells ids;
    private final TextCells name;
    private final CodedColumnCells email;
    private final CodedColumnCells region;
    private final CodedColumnCells tier;
    private final List<AttributeCells> attributes;

    CustomerCleaner(TableRun run, Mapping mapping) {
        Columns columns = new Columns(run, mapping);
        this.run = run;
        this.ids = new IdCells(run, "customer_id", columns.markers());
        this.name = columns.text("name");
        this.email = columns.column("email", Normalisers::email);
        this.region = columns.column("region", Normalisers::titleCase);
        this.tier = columns.column("tier", Normalisers::lowerCase);
        this.attributes = AttributeCells.of(run, columns.markers(), mapping);
    }

    @Override
    public void clean(RowBatch batch, int row) {
        if (!run.accept(batch, row) || !ids.isNew(batch, row)) {
            return;
        }
        ids.keep(batch, row);
        name.add(batch, row);
        email.add(batch, row);
        region.add(batch, row);
        tier.add(batch, row);
        attributes.forEach(attribute -> attribute.add(batch, row));
    }

    CustomerTable build(List<String> notes) {
        return new CustomerTable(
                ids.dictionary(),
                name.build(),
                TextColumns.of(email.build()),
                region.build(),
                tier.build(),
                AttributeCells.build(attributes, notes));
    }
}
