export { zorgEnVeiligheid } from './zorg-en-veiligheid.js';
export { ZorgEnVeiligheidModule } from './zorg-en-veiligheid.module.js';
