@org.springframework.modulith.ApplicationModule(allowedDependencies = {})
package brokenhouse.order;
