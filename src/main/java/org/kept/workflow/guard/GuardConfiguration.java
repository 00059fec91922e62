package org.kept.workflow.guard;

import java.util.function.Function;
import org.kept.workflow.Action;
import org.kept.workflow.Facts;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** Puts the guard on Kept's own engine, with the actions of all modules as the beans that models may name. */
@Configuration(proxyBeanMethods = false)
class GuardConfiguration {

    @Bean
    @Order(1000) // after the plugins that choose settings, so that none of them undoes a lock by accident
    GuardPlugin guardPlugin(ListableBeanFactory beans, Facts facts) {
        return new GuardPlugin(catalogue(beans), facts);
    }

    /** Beans are fetched when an expression asks for them: delegates need services that need the engine. */
    private static Function<String, Object> catalogue(ListableBeanFactory beans) {
        return name -> isCatalogued(beans, name) ? ((BeanFactory) beans).getBean(name) : null;
    }

    private static boolean isCatalogued(ListableBeanFactory beans, String name) {
        return beans.containsBean(name)
                && ("promises".equals(name) || beans.findAnnotationOnBean(name, Action.class) != null);
    }
}
