package io.leadline.studio.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.leadline.planning.PlanPolicies;
import io.leadline.planning.PolicyOutcome;
import io.leadline.planning.PolicyVersion;
import io.leadline.shell.Tables;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The versions of the policy: what each was expected to come to, and what it came to. */
final class VersionTable extends Div {

    private static final int SHOWN = 20;

    VersionTable(PlanPolicies policies, PolicyWords words) {
        setId("versions");
        add(new H2(words.text("studio.versions")));
        List<PolicyVersion> versions = policies.adopted(SHOWN);
        if (versions.isEmpty()) {
            Paragraph none = new Paragraph(words.text("studio.versions.none"));
            none.addClassName("quiet");
            add(none);
            return;
        }
        List<List<Component>> rows = new ArrayList<>();
        versions.forEach(version -> rows.add(row(version, policies.outcome(version), words)));
        add(
                Tables.of(
                        words.text("studio.versions"),
                        List.of(
                                words.text("studio.versions.version"),
                                words.text("studio.versions.why"),
                                words.text("studio.versions.fill"),
                                words.text("studio.versions.stock"),
                                words.text("studio.versions.cost")),
                        rows),
                quiet(words.text("studio.versions.how")));
    }

    private static List<Component> row(PolicyVersion version, Optional<PolicyOutcome> outcome, PolicyWords words) {
        PolicyVersion.Expected expected = version.expected();
        String day = words.format().date(version.at());
        Span since = new Span(
                version.isKept()
                        ? words.text("studio.versions.sinceKept", day)
                        : words.text("studio.versions.since", day, version.by(), version.approvedBy()));
        since.addClassName("secondary");
        Div name = new Div(new Span(words.text("planning.policy.version", version.number())), since);
        name.addClassName("two-lines");
        Span settings = new Span(words.settings(version.settings()));
        settings.addClassName("secondary");
        Div why = new Div(new Span(version.isKept() ? words.text("studio.versions.kept") : version.why()), settings);
        why.addClassNames("two-lines", "wrapping");
        return List.of(
                name,
                why,
                both(
                        expected == null ? null : words.format().percent(expected.fillRate(), 1),
                        outcome.map(o -> words.format().percent(o.fillRate(), 1)),
                        words),
                both(
                        expected == null ? null : words.format().number(expected.stockValue(), 0),
                        outcome.map(o -> words.format().number(o.stockValue(), 0)),
                        words),
                both(
                        expected == null ? null : words.format().number(expected.costPerWeek(), 2),
                        outcome.map(o -> words.format().number(o.costPerWeek(), 2)),
                        words));
    }

    private static Component both(
            @org.jspecify.annotations.Nullable String expected, Optional<String> came, PolicyWords words) {
        Span promised = new Span(
                words.text("studio.versions.expected", expected == null ? words.text("studio.no-data") : expected));
        Span measured =
                new Span(words.text("studio.versions.came", came.orElseGet(() -> words.text("studio.no-data"))));
        Div cell = new Div(promised, measured);
        cell.addClassName("two-lines");
        return cell;
    }

    private static Paragraph quiet(String text) {
        Paragraph paragraph = new Paragraph(text);
        paragraph.addClassName("quiet");
        return paragraph;
    }
}
