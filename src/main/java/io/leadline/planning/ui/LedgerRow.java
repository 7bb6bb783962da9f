package io.leadline.planning.ui;

import io.leadline.planning.KeptPlan;
import io.leadline.replenishment.TermWords;
import io.leadline.shared.LedgerTerm;
import io.leadline.shell.ExportColumn;
import io.leadline.shell.Format;
import io.leadline.shell.LeadlineI18N;
import io.leadline.shell.NamedText;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * One term of a plan's ledger in words: the one form that the screen, its export and the answer to programs give.
 *
 * @param term its key, such as {@code demand}
 * @param formula how it is computed
 * @param text what it says
 * @param inputs the figures it was computed from, by name
 */
record LedgerRow(String term, String formula, String text, BigDecimal amount, Map<String, String> inputs) {

    static List<LedgerRow> of(KeptPlan plan, LeadlineI18N texts, Format format) {
        return plan.advice().because().stream()
                .map(term -> of(term.told(), texts, format))
                .toList();
    }

    private static LedgerRow of(LedgerTerm term, LeadlineI18N texts, Format format) {
        String key = TermWords.kind(term.key());
        String formula = texts.texts(format.locale()).getOrDefault("planning.formula." + key, "");
        return new LedgerRow(
                key,
                formula,
                NamedText.of(texts, term.key(), term.facts(), format),
                term.amount().value(),
                new TreeMap<>(term.facts()));
    }

    /** The table of a plan's ledger, which ends with its sum. */
    static List<ExportColumn<LedgerRow>> columns(KeptPlan plan) {
        return List.of(
                new ExportColumn<>("sku", row -> plan.place().sku().value()),
                new ExportColumn<>("location", row -> plan.place().location()),
                new ExportColumn<>("planned_for", row -> plan.day()),
                new ExportColumn<>("decision", row -> plan.advice().decision().name()),
                new ExportColumn<>("quantity", row -> plan.advice().quantity().value()),
                new ExportColumn<>("term", LedgerRow::term),
                new ExportColumn<>("amount", LedgerRow::amount),
                new ExportColumn<>("text", LedgerRow::text),
                new ExportColumn<>("formula", LedgerRow::formula),
                new ExportColumn<>("inputs", LedgerRow::inputText));
    }

    String inputText() {
        return inputs.entrySet().stream()
                .map(input -> input.getKey() + "=" + input.getValue())
                .collect(Collectors.joining("; "));
    }
}
