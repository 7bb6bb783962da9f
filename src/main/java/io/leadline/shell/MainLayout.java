package io.leadline.shell;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.applayout.DrawerToggle;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.orderedlayout.Scroller;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.server.menu.MenuEntry;
import io.leadline.identity.CurrentActor;
import io.leadline.shell.tour.TourBar;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The frame of every page for people who are signed in. A view names it in {@code @Route} and brings its menu entry by
 * {@code @Menu}, whose title is the key of a text; the roles in the view's own annotation decide who sees the entry.
 */
@PermitAll
public class MainLayout extends AppLayout implements AfterNavigationObserver {

    /** As many entries as one sees at a glance. */
    private static final int FEW = 6;

    private final transient CurrentActor actor;
    private final transient Live live;
    private final transient List<MenuCount> counts;

    public MainLayout(
            CurrentActor current,
            UserMenu userMenu,
            ClockControl clock,
            PartsBanner banner,
            LivedDaysBar days,
            TourBar tour,
            GlobalSearch search,
            Bell bell,
            Live live,
            MenuEntries entries,
            List<MenuCount> counts) {
        this.actor = current;
        this.live = live;
        this.counts = counts;
        setPrimarySection(Section.DRAWER);
        addClassName("main-layout");
        addToDrawer(brand(), new Scroller(menu(entries.of(getLocale()))), clock);
        DrawerToggle toggle = new DrawerToggle();
        toggle.addThemeVariants(ButtonVariant.TERTIARY);
        toggle.setAriaLabel(getTranslation("shell.menu.toggle"));
        Div space = new Div();
        space.addClassName("navbar-space");
        addToNavbar(
                skipLink(),
                toggle,
                new HelpDialog(this::getContent, entries),
                search,
                space,
                banner,
                bell,
                userMenu,
                days,
                tour);
        userMenu.offer(tour);
        AppLayoutI18n texts = new AppLayoutI18n();
        texts.setDrawer(getTranslation("shell.menu.label"));
        setI18n(texts);
    }

    /**
     * The slash key leads to the search of the page, or to the one over everything where it has none, unless somebody
     * types or answers a question; Ctrl and K always lead to the one over everything.
     */
    @Override
    protected void onAttach(AttachEvent attached) {
        super.onAttach(attached);
        getElement().executeJs(PageKeys.HEAR);
        getElement().executeJs("""
            if (window.leadlineSlash) return;
            window.leadlineSlash = true;
            document.addEventListener('keydown', e => {
              const everything = document.querySelector('.global-search');
              if (e.key === 'k' && (e.ctrlKey || e.metaKey) && everything) { e.preventDefault(); everything.focus(); return; }
              if (e.key !== '/' || e.ctrlKey || e.metaKey || e.altKey || e.defaultPrevented) return;
              if (e.composedPath().some(n => n.matches && n.matches('input, textarea, [role=dialog], [role=menu]'))) return;
              const search = document.querySelector('.page vaadin-text-field:has(> vaadin-icon[icon="vaadin:search"])')
                  || everything;
              if (search) { e.preventDefault(); search.focus(); }
            });\
            """);
    }

    /** People who read by ear start each page at its heading, unless the page has put the focus somewhere better. */
    @Override
    public void afterNavigation(AfterNavigationEvent navigated) {
        getElement().executeJs("""
            const content = this.querySelector(':scope > :not([slot])');
            if (content && !content.id) content.id = 'main';
            setTimeout(() => {
              const at = document.activeElement;
              const heading = document.querySelector('.page-header h1');
              if (heading && (at === document.body || at.closest('vaadin-side-nav'))) heading.focus({preventScroll: true});
            }, 150);\
            """);
    }

    private static Component brand() {
        Div top = new Div(new Brand());
        top.addClassName("drawer-top");
        return top;
    }

    private Anchor skipLink() {
        Anchor skip = new Anchor("#main", getTranslation("shell.skip"));
        skip.addClassName("skip-link");
        skip.setRouterIgnore(true);
        skip.getElement().executeJs("""
            this.addEventListener('click', e => {
              e.preventDefault();
              const main = document.getElementById('main');
              if (main) { main.tabIndex = -1; main.focus(); }
            });\
            """);
        return skip;
    }

    /** A menu of few entries is one list; more stand in groups, which each person closes as they like. */
    private Div menu(List<MenuEntry> entries) {
        Div menu = new Div();
        if (entries.size() <= FEW) {
            SideNav nav = new SideNav();
            nav.getElement().setAttribute("aria-label", getTranslation("shell.menu.label"));
            entries.stream().map(this::item).forEach(nav::addItem);
            menu.add(nav);
        } else {
            entries.stream()
                    .collect(Collectors.groupingBy(MenuGroup::of, TreeMap::new, Collectors.toList()))
                    .forEach((group, members) -> menu.add(group(group, members)));
        }
        return menu;
    }

    private SideNav group(MenuGroup group, List<MenuEntry> members) {
        SideNav nav = new SideNav(getTranslation(group.textKey()));
        nav.setCollapsible(true);
        members.stream().map(this::item).forEach(nav::addItem);
        nav.getElement().executeJs("""
            const key = 'leadline.menu.' + $0;
            this.collapsed = localStorage.getItem(key) === 'closed';
            this.addEventListener('collapsed-changed', e => localStorage.setItem(key, e.detail.value ? 'closed' : 'open'));\
            """, group.name());
        return nav;
    }

    private SideNavItem item(MenuEntry entry) {
        Icon icon = entry.icon() == null ? VaadinIcon.CIRCLE_THIN.create() : new Icon(entry.icon());
        icon.getElement().setAttribute("aria-hidden", "true");
        SideNavItem item = new SideNavItem(getTranslation(entry.title()), entry.path(), icon);
        // What lies below a page's address belongs to its entry: order/O-1042 is one of the orders.
        item.setMatchNested(true);
        PageKeys.placeOf(entry.path()).ifPresent(letter -> item.getElement().setAttribute(PageKeys.REACHED_BY, letter));
        countOf(entry).ifPresent(count -> {
            Span badge = new Span();
            badge.addClassName("menu-count");
            badge.setClassName("menu-count-urgent", count.urgent());
            item.setSuffixComponent(badge);
            Runnable read = () -> show(badge, count.count(actor.get()));
            read.run();
            live.listen(item, count.topic(), read);
        });
        return item;
    }

    private void show(Span badge, long count) {
        badge.setText(Format.of(actor.get()).number(count));
        badge.setVisible(count > 0);
    }

    private Optional<MenuCount> countOf(MenuEntry entry) {
        return counts.stream().filter(c -> c.view().equals(entry.menuClass())).findFirst();
    }
}
