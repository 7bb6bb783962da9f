package io.leadline.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.util.List;

/** Checks a page, as it stands, against WCAG 2.2 A and AA as far as a program can. */
public final class Axe {

    private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    private Axe() {}

    /** Fails with one line for each violation: the rule, what it asks for, and the first elements that break it. */
    public static void check(Page page) {
        check(page, new AxeBuilder(page));
    }

    /**
     * The same of one part of the page: a dialog, where the page behind it has been looked at.
     *
     * @param part its selector; to find nothing by it is a failure
     */
    static void check(Page page, String part) {
        check(page, new AxeBuilder(page).include(List.of(part)));
    }

    private static void check(Page page, AxeBuilder axe) {
        // What is in order is not listed: finding names for thousands of elements took longer than looking at them.
        AxeRunOptions options = new AxeRunOptions();
        options.setResultTypes(List.of("violations"));
        // "Legacy" only leaves out a second window for frames of other origins, which there are none of.
        List<String> violations =
                axe.setLegacyMode(true).options(options).withTags(RULES).analyze().getViolations().stream()
                        .filter(rule -> !isTabScroller(rule))
                        .map(rule -> rule.getId() + ": " + rule.getHelp() + " at "
                                + rule.getNodes().stream()
                                        .limit(3)
                                        .map(node -> node.getTarget() + " " + node.getHtml() + " "
                                                + node.getFailureSummary())
                                        .toList())
                        .toList();
        assertThat(violations).as("accessibility of " + page.url()).isEmpty();
    }

    /**
     * Vaadin's tab bar scrolls inside an element of its shadow tree that can have the focus. The rule takes that for a
     * child which is no tab; screen readers never meet it.
     */
    private static boolean isTabScroller(Rule rule) {
        return rule.getId().equals("aria-required-children")
                && rule.getNodes().stream()
                        .allMatch(node -> String.valueOf(node.getTarget()).contains("vaadin-tabs"));
    }

    /** Fails if the page has to be scrolled sideways. */
    public static void checkWidth(Page page) {
        Object over = page.evaluate("document.documentElement.scrollWidth - window.innerWidth");
        assertThat(((Number) over).intValue())
                .as("pixels too wide: " + page.url())
                .isLessThanOrEqualTo(0);
    }
}
