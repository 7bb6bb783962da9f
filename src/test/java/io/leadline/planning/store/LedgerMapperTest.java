package io.leadline.planning.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.replenishment.DemandTerm;
import io.leadline.replenishment.StockTerm;
import io.leadline.replenishment.Term;
import io.leadline.shared.LedgerTerm;
import io.leadline.shared.Quantity;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.Test;

class LedgerMapperTest {

    private static final DemandTerm.Demand DEMAND =
            new DemandTerm.Demand(Quantity.of("36.07"), 14, 7, 1.718, "level-mix");
    private static final StockTerm.OpenOrder OPEN =
            new StockTerm.OpenOrder(Quantity.of(-12), "O-1", Quantity.of(12), LocalDate.of(2030, 3, 9));

    @Test
    void aLedgerComesBackAsItWas() {
        List<Term> ledger = List.of(DEMAND, new StockTerm.OnHand(Quantity.of("-0.07")), OPEN);

        assertThat(LedgerMapper.terms(new Document("because", LedgerMapper.write(ledger)), "because"))
                .isEqualTo(ledger);
    }

    @Test
    void aLedgerOfVersion01WasWrittenWithTheKeysOfItsTexts() {
        String text = "planning.term.demand\t36.07\tleadTimeDays\t14\tmethod\tlevel-mix\tperDay\t1.718\treviewDays\t7\n"
                + "planning.term.on-hand\t-0.07\n"
                + "planning.term.open-order\t-12\tarrival\t2030-03-09\torder\tO-1\tquantity\t12\n"
                + "planning.term.transfer\t-5\tfrom\tDC\n";

        assertThat(LedgerMapper.terms(new Document("because", text), "because"))
                .containsExactly(
                        DEMAND,
                        new StockTerm.OnHand(Quantity.of("-0.07")),
                        OPEN,
                        // What it had to spare is missing: such a term is still told as it was.
                        new Term.Told(new LedgerTerm("planning.term.transfer", Quantity.of(-5), Map.of("from", "DC"))));
    }

    @Test
    void aLedgerOfTheFirstVersionIsAListOfDocuments() {
        Document term = new Document("key", "planning.term.demand")
                .append("amount", "36.07")
                .append("facts", new Document(DEMAND.told().facts()));

        assertThat(LedgerMapper.terms(new Document("because", List.of(term)), "because"))
                .containsExactly(DEMAND);
    }

    @Test
    void whatSeparatesThePartsIsNotInThem() {
        Term change = new DemandTerm.Change(
                Quantity.of(5), "Una", "On\ttelevision\ntoday", LocalDate.of(2030, 3, 1), LocalDate.of(2030, 3, 2));

        assertThat(LedgerMapper.terms(new Document("because", LedgerMapper.write(List.of(change))), "because"))
                .singleElement()
                .extracting(term -> term.told().facts().get("reason"))
                .isEqualTo("On television today");
    }
}
