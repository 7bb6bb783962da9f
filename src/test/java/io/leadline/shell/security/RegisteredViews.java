package io.leadline.shell.security;

import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.RouteBaseData;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.Router;
import com.vaadin.flow.server.VaadinServletContext;
import com.vaadin.flow.server.auth.AccessCheckDecision;
import com.vaadin.flow.server.auth.NavigationAccessControl;
import com.vaadin.flow.server.auth.NavigationContext;
import com.vaadin.flow.server.startup.ApplicationRouteRegistry;
import io.leadline.identity.Role;
import jakarta.servlet.ServletContext;
import java.security.Principal;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Every view that the running application knows, and whom it opens for; what is generated from this leaves none out. */
public final class RegisteredViews {

    private final ApplicationRouteRegistry registry;
    private final NavigationAccessControl access;

    public RegisteredViews(ServletContext servlets, NavigationAccessControl access) {
        this.registry = ApplicationRouteRegistry.getInstance(new VaadinServletContext(servlets));
        this.access = access;
    }

    public List<RouteBaseData<?>> all() {
        return List.copyOf(registry.getRegisteredRoutes());
    }

    public static String first(RouteBaseData<?> view) {
        return view.getTemplate().split("/")[0];
    }

    /** Names of what stands after the first part of the address. */
    public static List<String> parameters(RouteBaseData<?> view) {
        return Arrays.stream(view.getTemplate().split("/"))
                .filter(part -> part.startsWith(":"))
                .map(part -> part.replaceAll("^:|\\?.*$|\\(.*$", ""))
                .toList();
    }

    public Set<Role> opensFor(RouteBaseData<?> view) {
        return Arrays.stream(Role.values())
                .filter(role -> opensFor(view, role))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
    }

    /**
     * Decided as at run time, with the view's layouts.
     *
     * @param role null for somebody who has not signed in
     */
    public boolean opensFor(RouteBaseData<?> view, @Nullable Role role) {
        @Nullable Principal person = role == null ? null : role::name;
        NavigationContext context = new NavigationContext(
                new Router(registry),
                view.getNavigationTarget(),
                new Location(first(view)),
                RouteParameters.empty(),
                person,
                name -> role != null && role.name().equals(name),
                false);
        return access.checkAccess(context, true).decision() == AccessCheckDecision.ALLOW;
    }
}
