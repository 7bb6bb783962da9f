package io.leadline.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Checks a page, as it stands, against WCAG 2.2 A and AA as far as a program can.
 *
 * <p>The frame around the pages is looked at where it is built of something new, and left out elsewhere: of a usual page
 * it is half the elements.
 */
public final class Axe {

    private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    /** Half a megabyte, which a document needs once. */
    private static final String SCRIPT = AxeBuilder.getAxeScript();

    /** What the frame is built of, whatever stands in it, and what it depends on; nothing where there is none. */
    private static final String FRAME = """
        () => {
          const parts = [...document.querySelectorAll(
              'vaadin-app-layout, vaadin-app-layout > [slot], vaadin-app-layout > [slot] *')];
          const attributes = e => e.getAttributeNames().filter(name => name !== 'id').sort().join(',');
          return parts.length === 0 ? '' : [innerWidth, getComputedStyle(document.body).backgroundColor,
              ...new Set(parts.map(e => [e.localName, e.className, e.getAttribute('role'), e.getAttribute('theme'),
                  attributes(e)].join('.')))].sort().join(' ');
        }\
        """;

    /**
     * One line for each rule that is broken: what it asks for, and the first elements that break it. What is in order is not
     * listed: finding names for thousands of elements took longer than looking at them.
     *
     * <p>Vaadin's tab bar scrolls inside an element of its shadow tree that can have the focus. A rule takes that for a child
     * which is no tab; screen readers never meet it.
     */
    private static final String RUN = """
        async ({part, frame, rules}) => {
          const isTabScroller = rule => rule.id === 'aria-required-children'
              && rule.nodes.every(node => String(node.target).includes('vaadin-tabs'));
          const found = await axe.run(
              {include: part ? [part] : [document], exclude: frame ? [] : ['vaadin-app-layout > [slot]']},
              {runOnly: {type: 'tag', values: rules}, resultTypes: ['violations']});
          return found.violations.filter(rule => !isTabScroller(rule)).map(rule => rule.id + ': ' + rule.help + ' at '
              + rule.nodes.slice(0, 3).map(node => node.target + ' ' + node.html + ' ' + node.failureSummary).join(', '));
        }\
        """;

    private static final Set<String> FRAMES = ConcurrentHashMap.newKeySet();

    private Axe() {}

    /** Fails with one line for each violation: the rule, what it asks for, and the first elements that break it. */
    public static void check(Page page) {
        check(page, "");
    }

    /**
     * The same of one part of the page: a dialog, where the page behind it has been looked at.
     *
     * @param part its selector; to find nothing by it is a failure
     */
    static void check(Page page, String part) {
        if (!(boolean) page.evaluate("() => 'axe' in window")) {
            page.evaluate(SCRIPT);
        }
        boolean frame = part.isEmpty() && FRAMES.add(String.valueOf(page.evaluate(FRAME)));
        Object violations = page.evaluate(RUN, Map.of("part", part, "frame", frame, "rules", RULES));
        assertThat((List<?>) violations).as("accessibility of " + page.url()).isEmpty();
    }

    /** Fails if the page has to be scrolled sideways. */
    public static void checkWidth(Page page) {
        Object over = page.evaluate("document.documentElement.scrollWidth - window.innerWidth");
        assertThat(((Number) over).intValue())
                .as("pixels too wide: " + page.url())
                .isLessThanOrEqualTo(0);
    }
}
