package io.leadline.shell;

import com.vaadin.flow.server.menu.MenuConfiguration;
import com.vaadin.flow.server.menu.MenuEntry;
import io.leadline.identity.SessionUser;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/**
 * The entries of the menu that somebody may open. The framework goes through every view and its rights for each page that is
 * opened, which took longer than all else of the page's frame; with the same rights it finds the same.
 */
@Component
class MenuEntries {

    private final Supplier<List<MenuEntry>> framework;
    private final Map<Rights, List<MenuEntry>> known = new ConcurrentHashMap<>();

    /**
     * By the very rights that the framework asks for.
     *
     * @param language in which entries of the same order are sorted
     */
    private record Rights(Set<String> authorities, Locale language) {}

    @Autowired
    MenuEntries() {
        this(MenuConfiguration::getMenuEntries);
    }

    MenuEntries(Supplier<List<MenuEntry>> framework) {
        this.framework = framework;
    }

    /** For whoever is signed in; what is a stranger's is not kept. */
    List<MenuEntry> of(Locale language) {
        Authentication asking = SecurityContextHolder.getContext().getAuthentication();
        if (asking == null || !(asking.getPrincipal() instanceof SessionUser)) {
            return framework.get();
        }
        Set<String> authorities = asking.getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .collect(Collectors.toUnmodifiableSet());
        return known.computeIfAbsent(new Rights(authorities, language), rights -> List.copyOf(framework.get()));
    }
}
