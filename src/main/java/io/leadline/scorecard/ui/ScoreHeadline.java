package io.leadline.scorecard.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import io.leadline.scorecard.Advice;
import io.leadline.scorecard.AdviceWords;
import io.leadline.scorecard.DefinitionWords;
import io.leadline.scorecard.Measure;
import io.leadline.scorecard.Score;
import io.leadline.scorecard.Trend;
import io.leadline.shell.Format;
import java.util.List;
import java.util.Locale;

/** The figure with the definition that it is by, how it moves, and what would make it better. */
final class ScoreHeadline extends Div {

    /** @param companys whether it is by the company's definition */
    ScoreHeadline(Score score, boolean companys, Format format) {
        addClassName("score-headline");
        if (!score.says()) {
            add(new Span(getTranslation("scores.no-data", score.due(), Score.LEAST)));
        } else {
            Span share = new Span(format.percent(score.share(), 1));
            share.addClassName("score-share");
            share.setId("score-share");
            add(
                    share,
                    new Span(getTranslation(
                            "scores.kept." + score.rule().unit().name().toLowerCase(Locale.ROOT),
                            score.kept(),
                            score.due())));
            if (score.late() == 1) {
                add(new Span(getTranslation("scores.late.one", score.longDaysLate())));
            } else if (score.late() > 1) {
                add(new Span(
                        getTranslation("scores.late", score.late(), score.medianDaysLate(), score.longDaysLate())));
            }
            add(new Span(trend(score.trend(), format)));
        }
        Paragraph definition = new Paragraph(DefinitionWords.of(score.rule(), companys, this::getTranslation));
        definition.addClassName("quiet");
        definition.setId("score-definition");
        add(definition);
        List<Advice> advice = Advice.of(score);
        if (!advice.isEmpty()) {
            H2 title = new H2(getTranslation("scores.advice"));
            UnorderedList all = new UnorderedList();
            all.setId("score-advice");
            // At most three.
            advice.forEach(one -> all.add(
                    new ListItem(AdviceWords.of(one, share -> format.percent(share, 1), this::getTranslation))));
            add(title, all);
        }
    }

    private String trend(Trend trend, Format format) {
        return getTranslation(
                "scores.trend." + trend.kind().name(),
                format.percent(trend.lately(), 1),
                format.percent(trend.before(), 1),
                Measure.KEPT.name());
    }
}
