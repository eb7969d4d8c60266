use company.sites.north_plant as plant
use process
use process.short as culture_process

recipe short_north of culture_process 1.0.0 at plant {
  production on BR_101
}
