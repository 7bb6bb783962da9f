package io.leadline.shell;

import com.vaadin.flow.component.applayout.AppLayout;

/** The frame of every page for people who are signed in. Views name it in {@code @Route} and bring their menu entry by {@code @Menu}. */
public class MainLayout extends AppLayout {}
