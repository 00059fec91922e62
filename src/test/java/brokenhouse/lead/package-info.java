@org.springframework.modulith.ApplicationModule(allowedDependencies = {})
package brokenhouse.lead;
